/** Something that has changed: a topic and a few ids, for those who are looking at it now. Nothing personal. */
export interface LiveMessage {
  readonly topic: string;
}

/** Messages that were told together, under an id that grows from one to the next. */
export interface LiveBatch {
  readonly id: string;
  readonly messages: readonly LiveMessage[];
}

/** Hears the feed. */
export interface LiveListener {
  batch(batch: LiveBatch): void;
  /** Nothing is heard for now: whoever needs to know must ask the database. */
  away(): void;
  /** It is heard again, or some of it was missed, up to this id: whatever one knew of may be different now. */
  missed(id: string): void;
}

/**
 * Tells all processes at once what has changed. It may forget: what it tells stands in the database, and whoever has
 * missed something is told so and asks there.
 */
export abstract class LiveFeed {
  /** Never fails and is never waited for. */
  abstract tell(message: LiveMessage): void;
  /** Gives the way to stop listening. */
  abstract follow(listener: LiveListener): () => void;
  /** The id that everything up to now has been told under; nothing while the feed is away. */
  abstract position(): string | undefined;
  /** What was told after this id; nothing when that cannot be said any more. */
  abstract since(id: string): Promise<readonly LiveBatch[] | undefined>;
}

/** True when the first of two ids of the feed was given after the second. */
export function isLater(id: string, than: string): boolean {
  const [time = 0, number = 0] = id.split('-').map(Number);
  const [thatTime = 0, thatNumber = 0] = than.split('-').map(Number);
  return time === thatTime ? number > thatNumber : time > thatTime;
}
