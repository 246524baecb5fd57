// SPDX-License-Identifier: Apache-2.0
// The state of the page is its address: #/view/id?q=query. So the back button works and every view can be sent to somebody.
import { useEffect, useState } from "preact/hooks";

export interface Route { view: string; id: string; q: string; at: string }

export function routeOf(hash: string): Route {
  const [path = "", search = ""] = hash.replace(/^#\/?/, "").split("?", 2);
  const [view = "", ...rest] = path.split("/");
  const parameters = new URLSearchParams(search);
  let id = "";
  try {
    id = decodeURIComponent(rest.join("/"));
  } catch {
    // An address that was cut short names nothing.
  }
  return { view: view || "incidents", id, q: parameters.get("q") ?? "", at: parameters.get("at") ?? "" };
}

export function href(to: Partial<Route> & { view: string }): string {
  const parameters = new URLSearchParams();
  if (to.q) parameters.set("q", to.q);
  if (to.at) parameters.set("at", to.at);
  const search = parameters.toString();
  return `#/${to.view}${to.id ? `/${encodeURIComponent(to.id)}` : ""}${search ? `?${search}` : ""}`;
}

export function go(to: Partial<Route> & { view: string }, replace = false): void {
  if (replace) {
    history.replaceState(null, "", href(to));
    window.dispatchEvent(new HashChangeEvent("hashchange"));
  } else {
    location.hash = href(to);
  }
}

export function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const changed = () => setRoute(routeOf(location.hash));
    window.addEventListener("hashchange", changed);
    return () => window.removeEventListener("hashchange", changed);
  }, []);
  return route;
}
