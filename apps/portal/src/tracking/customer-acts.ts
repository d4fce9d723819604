import { Injectable } from '@nestjs/common';
import { snapshotOf } from '#casework/advance-complaint.js';
import { Casework } from '#casework/casework.service.js';
import type { Contact, StoredComplaint } from '#casework/complaint.store.js';
import { ComplaintStore } from '#casework/complaint.store.js';
import { Rulebooks } from '#casework/rulebooks.js';
import { TimeSource } from '#platform/time-source.js';
import type { ComplaintEvent, EventOf } from '#workflows/complaint/complaint.events.js';
import type { Actor } from '#workflows/complaint/complaint.roles.js';
import { locales } from '#workflows/complaint/complaint.words.js';
import { messageOf } from '../page/customer-message.js';
import { CustomerMessages } from '../page/customer-messages.js';
import type { PostedFile } from '../page/read-posted.js';

/** What an event says besides when, by whom and under which id. */
type Said<T extends ComplaintEvent['type']> = Omit<EventOf<T>, 'id' | 'at' | 'by'>;

type CustomerSaid =
  | Said<'customer.wrote'>
  | Said<'customer.chased'>
  | Said<'customer.withdrew'>
  | Said<'complaint.reopened'>
  | Said<'survey.answered'>;

type Answer = Said<'customer.accepted'> | Said<'customer.refused'>;

const preferred = ['email', 'phone', 'page'] as const satisfies readonly Contact['preferred'][];

/** What customers do with their complaint, as events in their own name. */
@Injectable()
export class CustomerActs {
  constructor(
    private readonly casework: Casework,
    private readonly store: ComplaintStore,
    private readonly messages: CustomerMessages,
    private readonly rulebooks: Rulebooks,
    private readonly time: TimeSource,
  ) {}

  /** @param key of the form: the same form again is the same event. @throws EventNotAllowed */
  async record(complaint: StoredComplaint, key: string, said: CustomerSaid | Answer): Promise<void> {
    const by: Actor = { kind: 'customer', id: complaint.customerId };
    await this.casework.record(complaint.id, { ...said, id: key, at: this.time.now(), by });
  }

  /** Words and files. The message is stored first; the event that refers to it comes after. */
  async write(complaint: StoredComplaint, key: string, text: string, files: readonly PostedFile[]): Promise<void> {
    const { id, subject, contact, customerId: personId } = complaint;
    const message = messageOf(id, this.time.now(), { subject, text, contact, personId, files }, 'session', key);
    await this.messages.keep(message);
    await this.record(complaint, key, { type: 'customer.wrote', messageId: message.id });
  }

  /**
   * Accepts or refuses our answer. Who answers it has read it: where the letter has not arrived, or cannot, this page was
   * its delivery, and that is recorded first.
   */
  async answer(complaint: StoredComplaint, key: string, said: Answer): Promise<void> {
    const { context, value } = snapshotOf(complaint, this.rulebooks.rulebookFor(complaint.pins));
    const letter = context.letters.findLast((one) => one.letter === 'finalResponse');
    const isOffering = JSON.stringify(value).includes('"resolution":"offering"');
    if (isOffering && letter && letter.state !== 'delivered') {
      await this.casework.record(complaint.id, {
        type: 'letter.delivered',
        id: `${key}-read`,
        at: this.time.now(),
        by: { kind: 'channel', id: 'portal' },
        letterId: letter.id,
      });
    }
    await this.record(complaint, key, said);
  }

  /** The language of our letters, and how the customer would best be reached. Whatever is not one of ours changes nothing. */
  async setReach(complaint: StoredComplaint, language: unknown, channel: unknown): Promise<void> {
    const locale = locales.find((one) => one === language) ?? complaint.locale;
    const wanted = preferred.find((one) => one === channel);
    await this.store.setReach(complaint.id, locale, {
      ...complaint.contact,
      ...(wanted && { preferred: wanted }),
    });
  }
}
