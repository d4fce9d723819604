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

/**
 * The clock that all processes share. It begins as the machine's own, is corrected by the database's, and between two
 * corrections goes on evenly: whoever sets the machine's clock meanwhile changes nothing. So a timer is due for all at once.
 */
export class SharedTimeSource extends TimeSource {
  /** What this process's even clock lacks, in milliseconds. */
  private offset = Date.now() - performance.now();

  override now(): number {
    return Math.floor(performance.now() + this.offset);
  }

  /** The shared clock is ahead of ours by so many milliseconds, or behind by so many below zero. */
  correct(milliseconds: number): void {
    this.offset += milliseconds;
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
