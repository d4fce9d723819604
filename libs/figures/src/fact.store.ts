import type { ComplaintFact } from './complaint-fact.js';

/** The facts as they are kept beside the complaints, to be counted without reading a history. */
export abstract class FactStore {
  /** Up to which change of complaints all facts are there; epoch milliseconds, 0 for none. */
  abstract takenOverUntil(): Promise<number>;
  /** Never goes back. */
  abstract noteTakenOver(until: number): Promise<void>;
  /** Of which version of their complaints the facts are that are there. */
  abstract versionsOf(ids: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Those of a complaint's newer version stay. */
  abstract put(facts: readonly ComplaintFact[]): Promise<void>;
  /** All of complaints that were changed at this instant or later. */
  abstract changedSince(instant: number): AsyncIterable<ComplaintFact>;
}
