import { Injectable } from '@nestjs/common';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { ComplaintStore } from '#casework/complaint.store.js';
import type { Message } from '#casework/message.js';
import { MessageStore } from '#casework/message.store.js';
import { bouncedMail, bouncePurpose, isReplyToken, replyPurpose, requestParticipant } from '#casework/reply-address.js';
import { SecretKey } from '#platform/secret-key.js';
import type { ComplaintContext } from '#workflows/complaint/complaint.context.js';
import type { TakenRecord } from './intake-record.js';
import type { Known, NearComplaint, Route } from './route-email.js';
import { routeEmail } from './route-email.js';
import type { UnderstoodMail } from './understand-mail.js';

/** Mails of a thread that are asked for; the nearest are the last. */
const threadLength = 30;

/** Looks up what has to be known of a mail, and has it judged. */
@Injectable()
export class JudgeEmail {
  private readonly replyKey: Buffer;
  private readonly bounceKey: Buffer;

  constructor(
    private readonly messages: MessageStore,
    private readonly complaints: ComplaintStore,
    secret: SecretKey,
  ) {
    this.replyKey = secret.derive(replyPurpose);
    this.bounceKey = secret.derive(bouncePurpose);
  }

  async judge(mail: UnderstoodMail, record: TakenRecord): Promise<Route> {
    const bearers = mail.messageId === undefined ? [] : await this.messages.withMessageIds([mail.messageId]);
    const same = bearers.find(
      ({ id, direction, contentHash }) => direction === 'in' && contentHash === mail.contentHash && id !== record.id,
    );
    const returned = mail.bounce && (await this.returned(mail, record));
    const known: Known = {
      ...(same && { same }),
      ...(returned && { returned }),
      complaints: same ? [] : await this.nearComplaints(mail),
    };
    return routeEmail(mail, known);
  }

  /** The mail of ours that came back. Its name in our signed address, or its own Message-ID, which nobody can guess. */
  private async returned({ bounce }: UnderstoodMail, { envelope }: TakenRecord): Promise<Message | undefined> {
    for (const recipient of envelope.to) {
      const name = bouncedMail(this.bounceKey, recipient);
      const message = name === undefined ? undefined : await this.messages.findByBeginning(name);
      if (message) return message;
    }
    const named = await this.messages.withMessageIds(bounce?.ofMessageIds ?? []);
    return named.find(({ direction }) => direction === 'out');
  }

  private async nearComplaints(mail: UnderstoodMail): Promise<NearComplaint[]> {
    const near: NearComplaint[] = [];
    for (const { ref, token } of mail.tokens) {
      const complaint = await this.complaints.find(ref);
      if (complaint) near.push(...this.byToken(complaint, token, mail.from?.address));
    }
    const ids = [...(mail.inReplyTo === undefined ? [] : [mail.inReplyTo]), ...mail.references.slice(-threadLength)];
    const thread = await this.messages.withMessageIds(ids);
    const threadComplaints = new Set(thread.map(({ complaintId }) => complaintId).filter((id) => id !== undefined));
    for (const id of threadComplaints) {
      const complaint = await this.complaints.find(id);
      if (complaint) near.push(asNear(complaint, 'thread'));
    }
    const referred = mail.reference === undefined ? undefined : await this.complaints.find(mail.reference);
    if (referred) near.push(asNear(referred, 'reference'));
    return near;
  }

  /** To the customer's reply address, or to one that a colleague was given for a question; who else has it has nothing. */
  private byToken(complaint: StoredComplaint, token: string, sender = ''): NearComplaint[] {
    const { ref } = complaint;
    const isFor = (participant: string): boolean => isReplyToken(this.replyKey, token, { ref, participant });
    const tokenOf = participantsOf(complaint).find(isFor);
    if (tokenOf !== undefined) return [{ ...asNear(complaint, 'token'), tokenOf }];
    const asked = requestsOf(complaint).find(({ id }) => isFor(requestParticipant(sender, id)));
    return asked ? [{ ...asNear(complaint, 'token'), tokenOf: sender, requestId: asked.id }] : [];
  }
}

/** Questions that departments were asked about a complaint, answered or not. */
function requestsOf({ snapshot }: StoredComplaint): ComplaintContext['requests'] {
  return (snapshot as { context: ComplaintContext }).context.requests;
}

function asNear(complaint: StoredComplaint, by: NearComplaint['by']): NearComplaint {
  return { id: complaint.id, ref: complaint.ref, participants: participantsOf(complaint), by };
}

function participantsOf(complaint: StoredComplaint): string[] {
  const addresses = [complaint.contact?.email, complaint.customerId];
  return addresses.filter((one) => one?.includes('@')).map((one) => one!.toLowerCase());
}
