import type { LeftOut } from '#casework/message.js';
import type { Words } from '#workflows/complaint/complaint.words.js';

/** Tells who wrote to us what they must know of their mail beside what their complaint's letters say. */
export abstract class TellSender {
  /**
   * Not all of a mail that belongs to this complaint could be taken in. It may be told twice, and is then one mail; the
   * notice of receipt of a new complaint says so itself.
   */
  abstract leftOut(complaintId: string, why: LeftOut): Promise<void>;
  /** A mail came otherwise than it was agreed, and waits for somebody to read it. Whoever writes often is told now and then. */
  abstract putAside(complaintId: string, agreed: readonly Words[]): Promise<void>;
}
