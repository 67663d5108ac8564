/** Puts off what nobody waits for until the picture is painted. */

const MOST = 300; // milliseconds, however busy the page is

/** Calls a function once the browser has nothing better to do; not every browser can tell. */
export function later(call) {
  return window.requestIdleCallback
    ? requestIdleCallback(call, { timeout: MOST })
    : setTimeout(call, MOST / 3);
}

/** Takes a call back that has not been made yet. */
export function never(number) {
  (window.cancelIdleCallback ?? clearTimeout)(number);
}
