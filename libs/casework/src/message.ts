import type { Channel } from '#workflows/complaint/1-receipt/receipt.events.js';

/** Somebody in a message's head, as it says; neither part is proof of anything. */
export interface Correspondent {
  /** Lower case, without angle brackets; empty when the message gives none. */
  readonly address: string;
  readonly name?: string;
}

/** What a virus scanner said: `notScanned` where there is none, or it was away or too slow. */
export type Scan = 'notScanned' | 'clean' | 'infected';

/** One file that came or went with a message. Its bytes are in the file store. */
export interface Attachment {
  /** SHA-256 of the bytes, hexadecimal: the id in the file store. */
  readonly fileId: string;
  /** As the sender gave it: data to show, never a path. */
  readonly name?: string;
  /** What the bytes are, found by looking at them. */
  readonly type: string;
  /** What the sender said they are. */
  readonly declaredType?: string;
  readonly size: number;
  /** Shown within the text and not listed beside it. */
  readonly inline: boolean;
  /** The name by which the message's HTML shows it, without angle brackets. */
  readonly contentId?: string;
  readonly scan: Scan;
}

/**
 * How we know that the sender is who they say:
 * `token`: the mail came to a reply address that only they were given; `session`: signed in, or by a private link;
 * `unverified`: thread and sender fit, which anybody can forge; `none`: nothing but their word.
 */
export type Trust = 'token' | 'session' | 'unverified' | 'none';

/**
 * What checking the sending server and the signatures gave (RFC 8601), each `pass`, `fail`, `none`, or `temperror` where the
 * DNS was away. It is never a reason to refuse a mail.
 */
export interface AuthenticationResults {
  readonly spf?: string;
  readonly dkim?: string;
  readonly dmarc?: string;
  readonly arc?: string;
  /** Who found it out: `redress`, or the mail server that is trusted with it. */
  readonly by?: string;
}

/**
 * Why not all of a mail could be taken in: more parts, levels or header than are read, more bytes than are taken, or it could
 * not be read at all. Its original is attached in place of its files.
 */
export const leftOutReasons = ['parts', 'depth', 'header', 'size', 'unread'] as const;
export type LeftOut = (typeof leftOutReasons)[number];

/**
 * One message between a customer and us. It is stored before the event that refers to it, and never changed; only whose it
 * is may be decided later, where no rule could tell.
 */
export interface Message {
  /** At most 64 characters, given by whoever stores it, so that storing it again is the same message. */
  readonly id: string;
  /** None for what belongs to no complaint: an automatic answer, a bounce of a mail that was not a letter. */
  readonly complaintId?: string;
  /** Whose words and addresses it holds: the file of the customer. None while that is nobody we know. */
  readonly personId?: string;
  readonly direction: 'in' | 'out';
  readonly channel: Channel;
  /** When we received or sent it, epoch milliseconds. */
  readonly at: number;
  readonly from: Correspondent;
  readonly to: readonly Correspondent[];
  readonly cc: readonly Correspondent[];
  readonly subject: string;
  /** The whole text, quotes included. */
  readonly text: string;
  /** What is new in it: without the quoted message and the signature. Equal to `text` where nothing is quoted. */
  readonly replyText: string;
  /**
   * Cleaned for display: no script, no form, no style that reaches out. A remote image has its address in
   * `data-remote-src`, one of the mail's own in `data-content-id`; neither has a `src`. What was sent is in the original.
   */
  readonly html?: string;
  /** True when text or HTML were too long to be kept here; the original has them whole. */
  readonly isCut?: boolean;
  /** With angle brackets, as are the two below (RFC 5322). */
  readonly messageId?: string;
  readonly inReplyTo?: string;
  readonly references: readonly string[];
  /** SHA-256 over what the sender wrote, independent of the way the mail took. */
  readonly contentHash: string;
  readonly attachments: readonly Attachment[];
  /** Of one that we sent: the letter that it is, so that a mail that comes back tells which duty is open again. */
  readonly letterId?: string;
  /** Of a letter: the wording that it was written by, `finalResponse@1`. */
  readonly template?: string;
  /** The department's request that it answers: a colleague wrote it, and the customer is shown none of it. */
  readonly requestId?: string;
  /** The mail byte for byte, in the store of originals. */
  readonly originalId?: string;
  /** It was written by a machine: why we think so. It is answered by nothing and changes nothing. */
  readonly automatic?: string;
  readonly trust: Trust;
  readonly authentication?: AuthenticationResults;
  /** A complaint to which it may belong; a person decides. */
  readonly suggestedComplaintId?: string;
  readonly leftOut?: LeftOut;
  /** The same Message-ID came before with another content. */
  readonly isReusedMessageId?: boolean;
}
