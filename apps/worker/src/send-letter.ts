import { Injectable } from '@nestjs/common';
import { snapshotOf } from '#casework/advance-complaint.js';
import type { RecordedEvent } from '#casework/complaint-record.js';
import type { PendingEffect, StoredComplaint } from '#casework/complaint.store.js';
import type { Rulebook } from '#casework/rulebook.js';
import { Rulebooks } from '#casework/rulebooks.js';
import { DeliverMail, MailOutcome } from '#notifications/deliver-mail.js';
import { isAddress } from '#notifications/mail.js';
import type { OutgoingMail } from '#notifications/outgoing-mails.js';
import type { LetterFacts } from '#notifications/write-letter.js';
import { writeLetter } from '#notifications/write-letter.js';
import { StaffDirectory } from '#people/staff-directory.js';
import { TimeSource } from '#platform/time-source.js';
import type { ClockName, LetterName } from '#workflows/complaint/complaint.context.js';
import type { ComplaintEffect } from '#workflows/complaint/complaint.effects.js';

/** Clocks whose dates concern the customer; the others are our own affair. */
const told: readonly ClockName[] = ['progressUpdate', 'customerReply', 'resolution', 'finalResponse', 'fulfilment'];

const somebody = { en: 'our complaints team', 'zh-CN': '投诉处理团队' };

type LetterEffect = Extract<ComplaintEffect, { type: 'letter.send' }>;

/** Hands a letter over for delivery. What becomes of it is recorded on the complaint, whenever it is known. */
@Injectable()
export class SendLetter {
  constructor(
    private readonly rulebooks: Rulebooks,
    private readonly directory: StaffDirectory,
    private readonly deliverMail: DeliverMail,
    private readonly outcome: MailOutcome,
    private readonly time: TimeSource,
  ) {}

  async send(complaint: StoredComplaint, { key }: PendingEffect, { letter, letterId }: LetterEffect): Promise<void> {
    const now = this.time.now();
    const mail: OutgoingMail = {
      key,
      purpose: { kind: 'letter', letterId },
      complaintId: complaint.id,
      to: { address: complaint.customerId },
      locale: complaint.locale,
      writtenAt: now,
      ...writeLetter(letter, await this.factsOf(complaint, letter, now)),
    };
    if (!isAddress(complaint.customerId)) {
      await this.outcome.tell(mail, { state: 'failed', at: now, reason: 'no address' });
      return;
    }
    await this.deliverMail.post(mail, now);
  }

  private async factsOf(complaint: StoredComplaint, letter: LetterName, now: number): Promise<LetterFacts> {
    const rulebook = this.rulebooks.rulebookFor(complaint.pins);
    const { ownerId, teamId } = snapshotOf(complaint, rulebook).context;
    const said = saidIn(complaint, letter);
    const owner = ownerId === undefined ? undefined : await this.directory.find(ownerId);
    const team = owner ? undefined : await this.directory.team(teamId);
    return {
      ref: complaint.ref,
      locale: complaint.locale,
      subject: complaint.subject,
      ...(said !== undefined && { said }),
      handler: owner ? { en: owner.name, 'zh-CN': owner.name } : (team?.name ?? somebody),
      dates: datesOf(complaint, rulebook, now),
      zone: rulebook.calendar.zone,
    };
  }
}

/** What was last written for the customer that belongs into this letter. */
function saidIn({ history }: StoredComplaint, letter: LetterName): string | undefined {
  for (const { event } of history.toReversed()) {
    const said = saidBy(event, letter);
    if (said !== undefined) return said;
  }
  return undefined;
}

function saidBy(event: RecordedEvent, letter: LetterName): string | undefined {
  switch (letter) {
    case 'informationRequest':
    case 'reminder':
      return event.type === 'information.requested' ? event.questions : undefined;
    case 'rejection':
      return event.type === 'complaint.rejected' ? event.reason : undefined;
    case 'referral':
      return event.type === 'complaint.referred' ? `${event.to}\n${event.reason}` : undefined;
    case 'holding':
      return event.type === 'deadline.extended' ? event.explanation : undefined;
    case 'finalResponse':
      return event.type === 'resolution.proposed' && event.remedies.length > 0
        ? event.remedies.map(({ description }) => `- ${description}`).join('\n')
        : undefined;
    default:
      return undefined;
  }
}

/** What the customer may expect by when: of each clock the limit that the law sets, or else our own. */
function datesOf(complaint: StoredComplaint, { policy }: Rulebook, now: number): LetterFacts['dates'] {
  const ahead = complaint.clocks.filter(
    ({ state, deadline }) => state === 'running' && deadline !== undefined && deadline > now,
  );
  return told
    .flatMap((name) => {
      const running = ahead.filter((clock) => clock.name === name);
      const { deadline: at } = running.find(({ limit }) => limit === 'statutory') ?? running[0] ?? {};
      return at === undefined ? [] : [{ what: policy.clocks[name].title, at }];
    })
    .sort((one, other) => one.at - other.at);
}
