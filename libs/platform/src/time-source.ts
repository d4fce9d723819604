/** The only way to learn what time it is. Everything else is told. Instants are epoch milliseconds, UTC. */
export abstract class TimeSource {
  abstract now(): number;
}

/** The machine's own clock. */
export class SystemTimeSource extends TimeSource {
  override now(): number {
    return Date.now();
  }
}

/** A clock that stands still until it is turned: tests and the sandbox live through weeks in a moment. */
export class TurnableTimeSource extends TimeSource {
  constructor(private instant: number) {
    super();
  }

  override now(): number {
    return this.instant;
  }

  /** Moves the clock on by a number of milliseconds. Time does not run backwards. */
  turn(milliseconds: number): void {
    if (milliseconds < 0) throw new RangeError('time does not run backwards');
    this.instant += milliseconds;
  }
}
