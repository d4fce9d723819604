import { Injectable } from '@nestjs/common';
import type { Contact } from '#casework/complaint.store.js';
import type { Customer } from '#customers/customer.js';
import { CustomerFiles } from '#customers/customer-files.js';
import type { Registration } from '#workflows/complaint/complaint.events.js';
import { invalidFields } from './invalid-fields.js';

/** Whose complaint it is: the file that it is kept under, and how the customer is reached. */
export interface Caller {
  readonly customerId: string;
  readonly contact: Contact;
}

/** Finds out whose complaint a member of staff takes down. */
@Injectable()
export class Callers {
  constructor(private readonly files: CustomerFiles) {}

  /**
   * What staff give is the key of a customer's file, or an address or number as the customer said it.
   * @param name as the customer said it; a file that has none takes it
   * @throws UnprocessableEntityException when it is none of them
   */
  async of({ customerId: typed, locale }: Registration, complaintId: string, name?: string): Promise<Caller> {
    // No file's key looks like an address.
    const known = typed.includes('@') ? undefined : await this.files.find(typed);
    if (known) return { customerId: known.id, contact: contactOf(known) };
    const told = { other: typed, locale, ...(name !== undefined && { name }) };
    const [reach] = this.files.reachesOf(told);
    if (!reach)
      throw invalidFields({
        field: 'customerId',
        reasons: ['customerId must name a customer, an address or a number'],
      });
    const customer = await this.files.customerOf(complaintId, told);
    const { kind, value } = reach;
    return {
      customerId: customer.id,
      contact: { ...contactOf(customer), ...(kind !== 'number' && { [kind]: value }) },
    };
  }
}

function contactOf({ name, preferred, reaches }: Customer): Contact {
  const first = (kind: string): string | undefined =>
    reaches.find((one) => one.kind === kind && one.isConfirmed)?.value;
  const [email, phone] = [first('email'), first('phone')];
  return {
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email }),
    ...(phone !== undefined && { phone }),
    ...(preferred && { preferred }),
  };
}
