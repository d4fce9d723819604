import { Injectable } from '@nestjs/common';
import type { Message } from '#casework/message.js';
import { MessageStore } from '#casework/message.store.js';

/** Keeps what customers write here, with its files, before any complaint hears of it. */
@Injectable()
export class CustomerMessages {
  constructor(private readonly messages: MessageStore) {}

  async isKept(id: string): Promise<boolean> {
    return (await this.messages.find(id)) !== undefined;
  }

  /** Files were nobody's while the form was filled in; now they are the customer's. */
  async keep(message: Message & { readonly personId: string }): Promise<void> {
    await this.messages.add(message);
  }
}
