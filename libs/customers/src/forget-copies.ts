import { Injectable } from '@nestjs/common';
import { MessageStore } from '#casework/message.store.js';
import { ForgetMails } from '#notifications/forget-mails.js';
import type { Forgotten } from '#notifications/outgoing-mails.js';
import { keyNameOf } from '#privacy/key-name.js';
import { PersonVault } from '#privacy/person-vault.js';
import { SearchIndex } from '#search/search-index.js';
import { TimeSource } from '#platform/time-source.js';
import type { Customer } from './customer.js';
import { RestrictionStore } from './restriction.store.js';
import { SaidNeedsStore } from './said-needs.store.js';

/**
 * Takes away what the keys of customers do not seal: mails that wait or were kept on disk, what finds texts in the search,
 * restrictions that would go on for nobody, needs that were told, and mails of theirs that belong to no complaint.
 */
@Injectable()
export class ForgetCopies {
  constructor(
    private readonly mails: ForgetMails,
    private readonly index: SearchIndex,
    private readonly messages: MessageStore,
    private readonly vault: PersonVault,
    private readonly restrictions: RestrictionStore,
    private readonly said: SaidNeedsStore,
    private readonly time: TimeSource,
  ) {}

  async forget(whose: Forgotten): Promise<void> {
    await this.mails.forget(whose);
    if ('personIds' in whose) {
      await this.restrictions.forgetOf(whose.personIds, this.time.now());
      await this.said.removeOf(whose.personIds);
    } else await this.said.remove(whose.complaintId);
    await this.index.forget('personIds' in whose ? whose.personIds : [whose.complaintId]);
  }

  /** Mails that they sent and that belong to nobody. To be asked while their addresses can be read. */
  async forgetUnplaced(family: readonly Customer[]): Promise<void> {
    const reaches = family.flatMap((one) => one.reaches);
    const addresses = reaches.flatMap(({ kind, value }) => (kind === 'email' ? [value] : []));
    const ids = await this.messages.nobodysFrom(addresses);
    for (const id of ids) await this.vault.erase(keyNameOf(undefined, id));
    await this.index.forget(ids);
  }
}
