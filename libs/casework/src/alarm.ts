/** When to look at a complaint again. */
export interface WakeUp {
  readonly complaintId: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Nothing but a reminder is due then. When many ring at once it comes behind those whose deadline has passed. */
  readonly isReminder: boolean;
}

/**
 * Rings when it is time to look at a complaint. It may forget everything at any moment: whoever is woken asks the
 * complaint what is due, and the sweep finds what was never rung for. So setting it can fail without harm.
 */
export abstract class Alarm {
  /** Sets them all or, when it throws, perhaps none. Setting one again is harmless. */
  abstract set(wakeUps: readonly WakeUp[]): Promise<void>;
}

/** An effect that waits. */
export interface Handed {
  readonly key: string;
  readonly queue: string;
  /** It comes behind the others of its queue. */
  readonly isReminder: boolean;
}

/** Hands effects that wait to whoever carries them out. May forget them; the sweep hands them over again. */
export abstract class EffectRunner {
  abstract hand(complaintId: string, effects: readonly Handed[]): Promise<void>;
}
