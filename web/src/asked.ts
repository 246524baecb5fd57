// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from "preact/hooks";
import { CHANGED, type Page, get, had } from "./api";

export interface Asked<T> { value?: T; error?: Error; pending: boolean }

/** Asks for `path` whenever it or its parameters change; what was shown stays until the answer is there. */
export function useAsked<T>(path: string | undefined, parameters: Record<string, string | undefined> = {}): Asked<T> {
  const key = path === undefined ? undefined : `${path} ${JSON.stringify(parameters)}`;
  const [asked, setAsked] = useState<Asked<T> & { key?: string }>(() => {
    const value = path === undefined ? undefined : had<T>(path, parameters);
    return { value, pending: value === undefined };
  });
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    const changed = () => setChanges((before) => before + 1);
    window.addEventListener(CHANGED, changed);
    return () => window.removeEventListener(CHANGED, changed);
  }, []);
  useEffect(() => {
    if (path === undefined) return;
    let current = true;
    if (had(path, parameters) === undefined) setAsked((before) => ({ ...before, pending: true }));
    get<T>(path, parameters).then(
      (value) => current && setAsked({ value, pending: false, key }),
      (error: Error) => current && setAsked({ error, pending: false, key }),
    );
    return () => { current = false; };
  }, [key, changes]);
  return asked;
}

export interface Listed<T> extends Asked<Page<T>> { more?: () => void }

/** A list that grows page by page. */
export function useList<T>(path: string, parameters: Record<string, string | undefined>): Listed<T> {
  const first = useAsked<Page<T>>(path, parameters);
  const [grown, setGrown] = useState<{ of?: Page<T>; page?: Page<T> }>({});
  const page = grown.of === first.value && grown.page ? grown.page : first.value;
  const next = page?.next;
  const more = next
    ? () => {
        void get<Page<T>>(path, { ...parameters, cursor: next }).then((got) =>
          setGrown({ of: first.value, page: { ...got, total: page.total, items: [...page.items, ...got.items] } }));
      }
    : undefined;
  return { ...first, value: page, more };
}
