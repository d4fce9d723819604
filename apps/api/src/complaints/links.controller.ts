import { Controller, Get, Param } from '@nestjs/common';
import { ComplaintNotFound } from '#casework/casework.errors.js';
import type { StoredComplaint } from '#casework/complaint.store.js';
import type { ActingMember } from '#people/acting-member.js';
import { stageOf } from '#workflows/complaint/complaint.advance.js';
import type { ComplaintContext, Severity } from '#workflows/complaint/complaint.context.js';
import type { ComplaintLink, LinkKind } from '#workflows/complaint/complaint.links.js';
import { linkWords } from '#workflows/complaint/complaint.titles.js';
import type { Stage, Words } from '#workflows/complaint/complaint.words.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { Reads } from '../privacy/reads.js';
import { ReadableComplaints } from './readable-complaints.js';

/** A tie to another complaint, with what that one is, as far as this person may see it. */
interface LinkView {
  readonly kind: LinkKind;
  readonly title: Words;
  readonly ref: string;
  readonly at: number;
  readonly subject?: string;
  readonly stage?: Stage;
  readonly severity?: Severity;
  readonly ownerId?: string;
}

/** Complaints that belong together. */
@Controller('api/complaints/:ref/links')
@Needs('complaints.read')
export class LinksController {
  constructor(private readonly complaints: ReadableComplaints) {}

  @Get()
  @Reads('complaint')
  async links(@Param('ref') ref: string, @Acting() member: ActingMember): Promise<{ items: LinkView[] }> {
    const { links = [] } = contextOf(await this.complaints.get(ref, member));
    return { items: await Promise.all(links.map((link) => this.viewOf(link, member))) };
  }

  private async viewOf({ kind, other, at }: ComplaintLink, member: ActingMember): Promise<LinkView> {
    const link = { kind, title: linkWords[kind], ref: other, at };
    try {
      const complaint = await this.complaints.get(other, member);
      const { severity, ownerId } = contextOf(complaint);
      return {
        ...link,
        subject: complaint.subject,
        stage: stageOf(complaint.snapshot as Parameters<typeof stageOf>[0]),
        severity,
        ...(ownerId !== undefined && { ownerId }),
      };
    } catch (error) {
      if (error instanceof ComplaintNotFound) return link;
      throw error;
    }
  }
}

function contextOf({ snapshot }: StoredComplaint): ComplaintContext {
  return (snapshot as { context: ComplaintContext }).context;
}
