import { Injectable, NotFoundException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Casework } from '#casework/casework.service.js';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { partsOfLink, TrackingLinks } from '#casework/tracking-links.js';
import { Configuration } from '#platform/configuration.js';
import { Onward } from './onward.js';

/** How long a visit lasts before the private link is needed again, in seconds. */
const lifetime = 8 * 3600;

/**
 * Who may see a complaint here: whoever has its private link. The link's token is exchanged for a cookie that scripts
 * cannot read and that the browser sends to this complaint's pages alone. It is checked at every request, so a link that
 * was replaced opens nothing any more. A link that came by mail brings its proof along.
 */
@Injectable()
export class Visits {
  constructor(
    private readonly links: TrackingLinks,
    private readonly casework: Casework,
    private readonly onward: Onward,
    private readonly configuration: Configuration,
  ) {}

  /** Lets the browser see this complaint from now on. */
  begin(reply: FastifyReply, { ref }: StoredComplaint, token: string, proof?: string): void {
    void reply.setCookie(this.cookie, proof === undefined ? token : `${token}.${proof}`, {
      ...this.optionsFor(ref),
      maxAge: lifetime,
    });
  }

  /** The same for whoever has just made the complaint. */
  async beginHere(reply: FastifyReply, complaint: StoredComplaint): Promise<void> {
    this.begin(reply, complaint, await this.links.tokenOf(complaint.id));
  }

  /**
   * Makes a new private link and goes on with it; the one before opens nothing any more. Nor do those of complaints that
   * were merged with it: whoever has one of them comes from there to here.
   */
  async renew(reply: FastifyReply, complaint: StoredComplaint): Promise<void> {
    // The others first: when this fails between two, the customer sees that it failed and does it again.
    for (const { id } of await this.onward.allOfOneWay(complaint))
      if (id !== complaint.id) await this.links.reissue(id);
    this.begin(reply, complaint, await this.links.reissue(complaint.id));
  }

  /** The complaint that goes on for this one, where whoever is here may go on to it. */
  async next(complaint: StoredComplaint): Promise<StoredComplaint | undefined> {
    return this.onward.of(complaint);
  }

  end(reply: FastifyReply, ref: string): void {
    void reply.clearCookie(this.cookie, this.optionsFor(ref));
  }

  /** The complaint that a private link's token opens. */
  async opened(token: unknown): Promise<StoredComplaint | undefined> {
    const id = await this.links.complaintOf(token);
    return id === undefined ? undefined : this.casework.get(id);
  }

  /**
   * The complaint of this reference, if this browser may see it.
   * @throws NotFoundException alike for one that is not there and one that is somebody else's
   */
  async complaint(request: FastifyRequest, ref: string): Promise<StoredComplaint> {
    const complaint = await this.opened(this.token(request));
    if (complaint?.ref === ref) return complaint;
    throw new NotFoundException('There is no such complaint for this visitor.');
  }

  /** The token that the browser brought. */
  token(request: FastifyRequest): string | undefined {
    const code = request.cookies[this.cookie];
    return code === undefined ? undefined : partsOfLink(code).token;
  }

  /** True where the link that was brought had been sent to the address on the complaint, and shown nowhere else. */
  cameByMail(request: FastifyRequest, { contact }: StoredComplaint): boolean {
    const { token, proof } = partsOfLink(request.cookies[this.cookie] ?? '');
    return contact?.email !== undefined && this.links.isProof(proof, token, contact.email);
  }

  private get cookie(): string {
    return this.configuration.NODE_ENV === 'production' ? '__Secure-visit' : 'visit';
  }

  private optionsFor(ref: string): { path: string; httpOnly: true; sameSite: 'lax'; secure: boolean } {
    return {
      path: `/complaints/${ref}`,
      httpOnly: true,
      sameSite: 'lax',
      secure: this.configuration.NODE_ENV === 'production',
    };
  }
}
