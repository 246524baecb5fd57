// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from "preact/hooks";

/** As in page.css: a phone. */
const PHONE = "(max-width: 40rem)";

/** Whether the window is as narrow as a phone; drawings are laid out for it then, not made smaller. */
export function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => matchMedia(PHONE).matches);
  useEffect(() => {
    const watched = matchMedia(PHONE);
    const changed = () => setNarrow(watched.matches);
    watched.addEventListener("change", changed);
    return () => watched.removeEventListener("change", changed);
  }, []);
  return narrow;
}
