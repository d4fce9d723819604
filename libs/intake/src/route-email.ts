import type { Message, Trust } from '#casework/message.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import type { UnderstoodMail } from './understand-mail.js';

/** Where a mail goes, and why. The reason is kept in the ledger, in words that staff read. */
export type Route =
  | { readonly to: 'duplicate'; readonly of: string; readonly because: string }
  /** What came back is attached to the mail that it is about; only one that is surely ours breaks a duty. */
  | { readonly to: 'bounce'; readonly of?: Message; readonly because: string }
  | { readonly to: 'automatic'; readonly complaintId?: string; readonly because: string }
  /** A department's answer to a question of ours, from whom it was asked. */
  | {
      readonly to: 'request';
      readonly complaintId: string;
      readonly requestId: string;
      readonly from: string;
      readonly because: string;
    }
  | { readonly to: 'complaint'; readonly complaintId: string; readonly trust: Trust; readonly because: string }
  /** The same of a customer with whom another way or another time was agreed: somebody reads it, and the complaint hears nothing yet. */
  | {
      readonly to: 'review';
      readonly complaintId: string;
      readonly trust: Trust;
      readonly agreed: readonly Words[];
      readonly because: string;
    }
  | { readonly to: 'newComplaint'; readonly suggestedComplaintId?: string; readonly because: string };

/** A complaint that the mail may belong to, as far as its sender's right to it is concerned. */
export interface NearComplaint {
  readonly id: string;
  readonly ref: string;
  /** Addresses of whom it belongs to, in small letters. */
  readonly participants: readonly string[];
  /** How it was found: by a right token and for whom, by a mail of its thread, or by its reference. */
  readonly by: 'token' | 'thread' | 'reference';
  readonly tokenOf?: string;
  /** The token was given to a colleague, for this request. */
  readonly requestId?: string;
}

/** What had to be looked up to judge a mail. */
export interface Known {
  /** The same mail, that came before. */
  readonly same?: Message;
  /** The mail of ours that came back: its address or its Message-ID is one that only we and its reader know. */
  readonly returned?: Message;
  /** Those found by a token first, then by the thread, then by the reference. */
  readonly complaints: readonly NearComplaint[];
}

type Judge = (mail: UnderstoodMail, known: Known) => Route | undefined;

/** The order in which a mail is judged. The first to answer decides. */
const judges: readonly Judge[] = [duplicate, bounce, automatic, answerToRequest, reply, newComplaint];

/** Decides what a mail is. Nothing in it is believed but a token; so nothing that anybody can write changes a complaint. */
export function routeEmail(mail: UnderstoodMail, known: Known): Route {
  for (const judge of judges) {
    const route = judge(mail, known);
    if (route) return route;
  }
  throw new Error('every mail goes somewhere');
}

/** By its Message-ID and what it says. The same Message-ID over another text is another mail, and is marked. */
function duplicate(_mail: UnderstoodMail, { same }: Known): Route | undefined {
  return same && { to: 'duplicate', of: same.id, because: 'the same mail came before' };
}

/** Before other automatic mail, of which it is one: it may break a duty. */
function bounce({ bounce: report }: UnderstoodMail, { returned }: Known): Route | undefined {
  if (!report) return undefined;
  const what = [report.action, report.status, report.recipients[0]].filter((part) => part !== undefined).join(' ');
  return { to: 'bounce', ...(returned && { of: returned }), because: what };
}

/** What a machine wrote is kept with its complaint, answered by nothing, and changes nothing. */
function automatic({ machine, from }: UnderstoodMail, { complaints }: Known): Route | undefined {
  if (!machine) return undefined;
  const near = complaints.find((one) => belongs(one, from?.address));
  return { to: 'automatic', ...(near && { complaintId: near.id }), because: `${machine.kind}: ${machine.because}` };
}

/** Only to the very address that its sender was given for it, and from the very sender. */
function answerToRequest({ from, authentication }: UnderstoodMail, { complaints }: Known): Route | undefined {
  if (authentication?.dmarc === 'fail') return undefined;
  const near = complaints.find(({ requestId, tokenOf }) => requestId !== undefined && isSame(tokenOf, from?.address));
  if (near?.requestId === undefined || near.tokenOf === undefined) return undefined;
  const { id: complaintId, requestId, tokenOf } = near;
  return { to: 'request', complaintId, requestId, from: tokenOf, because: 'reply token of a request' };
}

/**
 * A reply to the address that its sender was given; or, unverified, one of whose thread and sender both fit. One whose
 * sender's own domain says that it is not from there (DMARC) is a stranger's, whatever it knows.
 */
function reply({ from, authentication }: UnderstoodMail, { complaints }: Known): Route | undefined {
  if (authentication?.dmarc === 'fail') return undefined;
  for (const near of complaints) {
    if (near.by === 'token' && near.requestId === undefined && isSame(near.tokenOf, from?.address))
      return { to: 'complaint', complaintId: near.id, trust: 'token', because: 'reply token' };
    if (near.by !== 'token' && belongs(near, from?.address))
      return {
        to: 'complaint',
        complaintId: near.id,
        trust: 'unverified',
        because: `${near.by} and sender, unverified`,
      };
  }
  return undefined;
}

/** Everything else begins a complaint. What looks related but is not the sender's is only suggested, to a person. */
function newComplaint({ from, authentication }: UnderstoodMail, { complaints: [near] }: Known): Route {
  if (!near) return { to: 'newComplaint', because: 'new' };
  const isForged = authentication?.dmarc === 'fail' && belongs(near, from?.address);
  return {
    to: 'newComplaint',
    suggestedComplaintId: near.id,
    because: isForged
      ? `${near.by} of ${near.ref}, but DMARC fails: its sender may be forged`
      : `${near.by} of ${near.ref}, from somebody who does not belong to it`,
  };
}

function belongs({ participants }: NearComplaint, address: string | undefined): boolean {
  return participants.some((participant) => isSame(participant, address));
}

function isSame(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && one !== '' && one.toLowerCase() === other?.toLowerCase();
}
