// SPDX-License-Identifier: Apache-2.0
// Who decides at this machine.

const WHO = "hearsay-who";

/** The name stays on this machine, in this browser; where it may not be kept, it is asked for again. */
export function remembered(): string {
  try {
    return localStorage.getItem(WHO) ?? "";
  } catch {
    return "";
  }
}

export function remember(who: string): void {
  try {
    localStorage.setItem(WHO, who);
  } catch {
    // Then it is typed again.
  }
}
