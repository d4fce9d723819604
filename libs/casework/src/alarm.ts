/** When to look at a complaint again, epoch milliseconds. */
export interface WakeUp {
  readonly complaintId: string;
  readonly at: number;
}

/**
 * Rings when it is time to look at a complaint. It may forget everything at any moment: whoever is woken asks the
 * complaint what is due, and the sweep finds what was never rung for. So setting it can fail without harm.
 */
export abstract class Alarm {
  abstract set(wakeUp: WakeUp): Promise<void>;
}

/** Hands effects that wait to whoever carries them out. May forget them; the sweep hands them over again. */
export abstract class EffectRunner {
  abstract hand(complaintId: string, keys: readonly { readonly key: string; readonly queue: string }[]): Promise<void>;
}
