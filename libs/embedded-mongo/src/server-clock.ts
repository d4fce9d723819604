/** The machine's clock; the only place of this server that reads it. */
export function serverTime(): Date {
  return new Date();
}

/** Milliseconds that only ever grow, for measuring how long something took. */
export function elapsedMilliseconds(): number {
  return performance.now();
}
