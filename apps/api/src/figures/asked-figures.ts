import { Injectable, NotFoundException } from '@nestjs/common';
import type { Counted, FactFilter } from '#figures/count-figures.js';
import type { Figure } from '#figures/figure.js';
import { figureOf } from '#figures/figure-book.js';
import { Figures } from '#figures/figures.js';
import type { Frame } from '#figures/frame.js';
import { longestPeriod } from '#figures/frame.js';
import type { Behind } from '#figures/list-behind.js';
import type { ActingMember } from '#people/acting-member.js';
import { invalidFields } from '../complaints/invalid-fields.js';
import { ReadableComplaints } from '../complaints/readable-complaints.js';
import type { FiguresDto, GroupDto } from './figures.dto.js';

/** What somebody asks for, counted over the complaints of the teams that they answer for. */
@Injectable()
export class AskedFigures {
  constructor(
    private readonly figures: Figures,
    private readonly complaints: ReadableComplaints,
  ) {}

  /** In which the house writes its dates (IANA). */
  get zone(): string {
    return this.figures.zone;
  }

  /** @throws UnprocessableEntityException for a period that is none; ForbiddenException for a team that is not theirs */
  async count(asked: FiguresDto, member: ActingMember): Promise<{ counted: Counted[]; frame: Frame }> {
    const frame = this.frameFor(asked);
    return { counted: await this.figures.count(this.filterFor(asked, member), frame), frame };
  }

  /** @throws NotFoundException for a figure that is none, and as `count` does */
  async behind(id: string, asked: GroupDto, member: ActingMember): Promise<{ figure: Figure; found: Behind[] }> {
    const { by, key } = asked;
    const figure = figureOf(id);
    if (!figure) throw new NotFoundException('There is no such figure.');
    if ((by === undefined) !== (key === undefined) || (by && !figure.by.includes(by)))
      throw invalidFields({ field: 'by', reasons: ['by and key belong together, and by must be one of the figure’s'] });
    const group = by && key !== undefined ? { by, key } : undefined;
    const filter = this.filterFor(asked, member);
    return { figure, found: await this.figures.behind(figure, filter, this.frameFor(asked), group) };
  }

  private frameFor({ period, from, to, at }: FiguresDto): Frame {
    if ((from === undefined) !== (to === undefined) || (from !== undefined && period !== undefined))
      throw invalidFields({ field: 'from', reasons: ['say a period, or the first and the last day'] });
    const frame = this.figures.frame(from !== undefined && to !== undefined ? { from, to } : (period ?? 'last30'), at);
    if (!frame)
      throw invalidFields({
        field: 'to',
        reasons: [`the last day must not be before the first, nor more than ${longestPeriod} days after it`],
      });
    return frame;
  }

  private filterFor({ teamId, channel, category, product, severity }: FiguresDto, member: ActingMember): FactFilter {
    const teams = this.complaints.teamsOf(member, 'figures.look', teamId);
    return {
      ...(teams !== 'all' && { teamIds: teams }),
      ...(channel && { channel }),
      ...(category !== undefined && { category }),
      ...(product !== undefined && { product }),
      ...(severity && { severity }),
    };
  }
}
