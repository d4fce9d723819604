import type { KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { ComplaintStore } from '#casework/complaint.store.js';
import type { Message } from '#casework/message.js';
import { MessageStore } from '#casework/message.store.js';
import { bouncedMail, bouncePurpose, isReplyToken, replyPurpose, requestParticipant } from '#casework/reply-address.js';
import { outsideWords } from '#customers/restriction-rules.js';
import { Restrictions } from '#customers/restrictions.js';
import { SecretKey } from '#platform/secret-key.js';
import type { ComplaintContext } from '#workflows/complaint/complaint.context.js';
import { isAnswerAwaited } from './awaited-answer.js';
import type { TakenRecord } from './intake-record.js';
import type { Known, NearComplaint, Route } from './route-email.js';
import { routeEmail } from './route-email.js';
import type { UnderstoodMail } from './understand-mail.js';

/** Mails of a thread that are asked for; the nearest are the last. */
const threadLength = 30;

/** What a mail is, and whether another with another content bears its Message-ID. */
export interface Judgement {
  readonly route: Route;
  readonly isReusedMessageId: boolean;
}

/** Looks up what has to be known of a mail, and has it judged. */
@Injectable()
export class JudgeEmail {
  private readonly replyKey: KeyObject;
  private readonly bounceKey: KeyObject;

  constructor(
    private readonly messages: MessageStore,
    private readonly complaints: ComplaintStore,
    private readonly restrictions: Restrictions,
    secret: SecretKey,
  ) {
    this.replyKey = secret.derive(replyPurpose);
    this.bounceKey = secret.derive(bouncePurpose);
  }

  async judge(mail: UnderstoodMail, record: TakenRecord): Promise<Judgement> {
    // Its own Message-ID and those of its thread are asked for together: one question where there would be two.
    const named = await this.messages.withMessageIds([...idsOf(mail), ...threadOf(mail)]);
    const bearers = named.filter(
      ({ id, direction, messageId }) => messageId === mail.messageId && direction === 'in' && id !== record.id,
    );
    const same = mail.messageId === undefined ? undefined : bearers.find((one) => isSame(one, mail));
    const returned = mail.bounce && (await this.returned(mail, record));
    const known: Known = {
      ...(same && { same }),
      ...(returned && { returned }),
      complaints: same ? [] : await this.nearComplaints(mail, named),
    };
    const isReusedMessageId = mail.messageId !== undefined && bearers.some((one) => !isSame(one, mail));
    return { route: await this.asAgreed(routeEmail(mail, known), record), isReusedMessageId };
  }

  /** What was agreed with a customer concerns their answers, unless we have asked; a new complaint is always let in. */
  private async asAgreed(route: Route, { receivedAt }: TakenRecord): Promise<Route> {
    if (route.to !== 'complaint') return route;
    const { complaintId, trust } = route;
    const complaint = await this.complaints.find(complaintId);
    if (!complaint || isAnswerAwaited(complaint)) return route;
    const { outside, agreed } = await this.restrictions.judge(complaint.customerId, 'email', receivedAt);
    if (outside.length === 0) return route;
    const because = `${outside.map((one) => outsideWords[one].en).join(', ')}; ${route.because}`;
    return { to: 'review', complaintId, trust, agreed, because };
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

  private async nearComplaints(mail: UnderstoodMail, named: readonly Message[]): Promise<NearComplaint[]> {
    const near: NearComplaint[] = [];
    for (const { ref, token } of mail.tokens) {
      const complaint = await this.complaints.find(ref);
      if (complaint) near.push(...this.byToken(complaint, token, mail.from?.address));
    }
    const ids = new Set(threadOf(mail));
    const thread = named.filter(({ messageId }) => messageId !== undefined && ids.has(messageId));
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

function idsOf({ messageId }: UnderstoodMail): string[] {
  return messageId === undefined ? [] : [messageId];
}

function threadOf({ inReplyTo, references }: UnderstoodMail): string[] {
  return [...(inReplyTo === undefined ? [] : [inReplyTo]), ...references.slice(-threadLength)];
}

function isSame(message: Message, { contentHash }: UnderstoodMail): boolean {
  return message.contentHash === contentHash;
}

function asNear(complaint: StoredComplaint, by: NearComplaint['by']): NearComplaint {
  return { id: complaint.id, ref: complaint.ref, participants: participantsOf(complaint), by };
}

function participantsOf(complaint: StoredComplaint): string[] {
  const addresses = [complaint.contact?.email, complaint.customerId];
  return addresses.filter((one) => one?.includes('@')).map((one) => one!.toLowerCase());
}
