import type { LeftOut } from '#casework/message.js';

/** Tells who wrote to us what they must know of their mail beside what their complaint's letters say. */
export abstract class TellSender {
  /**
   * Not all of a mail that belongs to this complaint could be taken in. It may be told twice, and is then one mail; the
   * notice of receipt of a new complaint says so itself.
   */
  abstract leftOut(complaintId: string, why: LeftOut): Promise<void>;
}
