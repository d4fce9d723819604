import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { CustomerFiles } from '#customers/customer-files.js';
import { isSameReach } from '#customers/reach.js';
import { Visits } from '../tracking/visits.js';

/** Tells who has proved to be the customer from who has only made, or was given, one of their complaints. */
@Injectable()
export class ProvedVisits {
  constructor(
    private readonly visits: Visits,
    private readonly files: CustomerFiles,
  ) {}

  /**
   * True of whoever has read a mail of ours at an address that is known to be the customer's. A form can name anybody's
   * address, and its receipt shows the private link at once: that link alone proves nothing of who somebody is.
   */
  async isProved(request: FastifyRequest, complaint: StoredComplaint): Promise<boolean> {
    if (!this.visits.cameByMail(request, complaint)) return false;
    const [address] = this.files.reachesOf({ email: complaint.contact?.email });
    const file = await this.files.find(complaint.customerId);
    if (!address || !file) return false;
    const family = await this.files.family(await this.files.speaker(file));
    return family.some(({ reaches }) => reaches.some((one) => one.isConfirmed && isSameReach(one, address)));
  }
}
