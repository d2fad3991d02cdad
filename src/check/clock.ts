/** Seconds. The one clock that is looked at: it decides when to give up, and never what is found. */
export function clock(): number {
  return performance.now() / 1000;
}
