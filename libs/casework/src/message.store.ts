import type { Attachment, Message } from './message.js';

/** What became of storing a message. `other` is the message that is there already with the same content. */
export type Added = { readonly state: 'added' } | { readonly state: 'known'; readonly other: Message };

/** Where a page ended. */
export interface MessagePosition {
  readonly at: number;
  readonly id: string;
}

export interface MessagePage {
  readonly items: readonly Message[];
  readonly next?: MessagePosition;
}

/** What is known of a message without opening what it says. */
export interface MessageHead extends Pick<
  Message,
  'id' | 'direction' | 'trust' | 'messageId' | 'references' | 'leftOut'
> {
  readonly isAutomatic: boolean;
}

/** All messages, in and out. A message is stored first; the event that refers to it comes after, so none ever dangles. */
export abstract class MessageStore {
  /**
   * Stores a message; it is on disk when this resolves. A message of this id, or an incoming one of the same Message-ID
   * with the same content, is there only once: then nothing is stored, and the one that is there is given.
   */
  abstract add(message: Message): Promise<Added>;
  abstract find(id: string): Promise<Message | undefined>;
  /** The one message whose id begins like this; none where several do. */
  abstract findByBeginning(beginning: string): Promise<Message | undefined>;
  /** Everything that went to and fro between the customer and us, the oldest first. */
  abstract ofComplaint(complaintId: string): Promise<Message[]>;
  /** The same without what it says: enough to tell where the next mail stands. */
  abstract headsOf(complaintId: string): Promise<MessageHead[]>;
  /** Every file that belongs to a complaint, also those that only colleagues have sent. */
  abstract filesOf(complaintId: string): Promise<Attachment[]>;
  /**
   * A page for staff, what colleagues wrote among it, the oldest first unless it is said otherwise; as long as there is more
   * with where the next one begins.
   */
  abstract page(
    complaintId: string,
    limit: number,
    after?: MessagePosition,
    order?: 'oldest' | 'newest',
  ): Promise<MessagePage>;
  /** Those of these files in which a scanner has found something, in whatever message they came. */
  abstract infectedAmong(fileIds: readonly string[]): Promise<string[]>;
  /** Gives a message to the complaint that a person says it belongs to. */
  abstract moveTo(id: string, complaintId: string, personId: string): Promise<void>;
  /** Ids of those that belong to nobody and came from one of these addresses, the latest first: all, or no more than so many. */
  abstract nobodysFrom(addresses: readonly string[], limit?: number): Promise<string[]>;
  /** Those that bear one of these Message-IDs, in or out. */
  abstract withMessageIds(messageIds: readonly string[]): Promise<Message[]>;
}
