import { Controller, Get, NotFoundException, Param, Query } from '@nestjs/common';
import { ComplaintList } from '#casework/complaint-list.js';
import { Rulebooks } from '#casework/rulebooks.js';
import type { StateChart } from '#casework/state-chart.js';
import { stateChartOf } from '#casework/state-chart.js';
import type { BehindPlace } from '#figures/list-behind.js';
import { inOrder } from '#figures/list-behind.js';
import type { ActingMember } from '#people/acting-member.js';
import { StaffAdministration } from '#people/staff-administration.js';
import { TimeSource } from '#platform/time-source.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { lineOf } from '../complaints/complaint-view.js';
import { readCursor, writtenCursor } from '../paging/cursor.js';
import { usualLimit } from '../paging/page.dto.js';
import { Reads } from '../privacy/reads.js';
import { AskedFigures } from './asked-figures.js';
import type { FiguresView, ListBehindView } from './figure-view.js';
import { figuresViewOf } from './figure-view.js';
import { FiguresDto, ListBehindDto } from './figures.dto.js';

/** How many, how old, how late, and the list behind each number; of the teams that whoever asks answers for. */
@Controller('api/figures')
@Needs('figures.look')
export class FiguresController {
  constructor(
    private readonly figures: AskedFigures,
    private readonly lists: ComplaintList,
    private readonly people: StaffAdministration,
    private readonly rulebooks: Rulebooks,
    private readonly time: TimeSource,
  ) {}

  @Get()
  async all(@Query() asked: FiguresDto, @Acting() member: ActingMember): Promise<FiguresView> {
    const [{ counted, frame }, teams] = await Promise.all([this.figures.count(asked, member), this.people.allTeams()]);
    const names = new Map(teams.map(({ id, name }) => [id, name]));
    return figuresViewOf(counted, frame, this.figures.zone, asked, names);
  }

  /** What the workflow in force allows; what really happened is laid over it. */
  @Get('chart')
  chart(): StateChart {
    const { hash } = this.rulebooks.currentRulebook().pins.workflow;
    const definition = this.rulebooks.definitions.find((one) => one.hash === hash);
    if (!definition) throw new NotFoundException('The workflow in force is not here to be drawn.');
    return stateChartOf(definition);
  }

  @Get(':figure/list')
  @Reads('list')
  async behind(
    @Param('figure') id: string,
    @Query() { cursor, limit = usualLimit, ...asked }: ListBehindDto,
    @Acting() member: ActingMember,
  ): Promise<ListBehindView> {
    const place = cursor === undefined ? undefined : placeOf(cursor);
    const { found } = await this.figures.behind(id, asked, member);
    const rest = place ? found.filter((one) => inOrder(place, one) < 0) : found;
    const page = rest.slice(0, limit);
    const lines = await this.lists.these([...new Set(page.map(({ complaintId }) => complaintId))]);
    const now = this.time.now();
    const byId = new Map(lines.map((line) => [line.id, lineOf(line, now)]));
    const last = page.at(-1);
    return {
      total: found.length,
      items: page.flatMap(({ complaintId, at, took }) => {
        const complaint = byId.get(complaintId);
        return complaint ? [{ at, ...(took !== undefined && { took }), complaint }] : [];
      }),
      ...(last && rest.length > limit && { next: writtenCursor(last.at, last.complaintId, last.index) }),
    };
  }
}

function placeOf(cursor: string): BehindPlace {
  const [at, complaintId = '', index] = readCursor(cursor, /^\[(\d{1,16}),"([^"\\]{1,64})",(\d{1,6})\]$/);
  return { at: Number(at), complaintId, index: Number(index) };
}
