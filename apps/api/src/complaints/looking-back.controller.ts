import { Controller, Get, NotFoundException, Param, Query } from '@nestjs/common';
import { ComplaintStore } from '#casework/complaint.store.js';
import { isContradiction, stateAt } from '#casework/replay.js';
import { Rulebooks } from '#casework/rulebooks.js';
import type { StateChart } from '#casework/state-chart.js';
import { stateChartOf } from '#casework/state-chart.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import type { ActingMember } from '#people/acting-member.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { Reads } from '../privacy/reads.js';
import type { ComplaintAsItWas } from './complaint-view.js';
import { asItWas } from './complaint-view.js';
import { invalidFields } from './invalid-fields.js';
import { OpenHoursDto } from './open-hours.dto.js';
import { ReadableComplaints } from './readable-complaints.js';

/** The longest time whose opening hours are told at once. */
const longest = 92 * 86_400_000;

/** Beyond this the calendar knows no years, and days cannot be counted. */
const endOfTime = Date.UTC(2200, 0, 1);

/** The longest history that is told again while others wait for the same process. */
const longestReplay = 500;

interface OpenTime {
  readonly from: number;
  readonly to: number;
  /** Of a half day or a make-up working day, what it is. */
  readonly special?: Words;
}

/** The time that a complaint lives in, and what it was like before. */
@Controller('api/complaints/:ref')
@Needs('complaints.read')
export class LookingBackController {
  constructor(
    private readonly complaints: ReadableComplaints,
    private readonly store: ComplaintStore,
    private readonly rulebooks: Rulebooks,
  ) {}

  @Get('open-hours')
  async openHours(
    @Param('ref') ref: string,
    @Query() { from, until }: OpenHoursDto,
    @Acting() member: ActingMember,
  ): Promise<{ zone: string; items: OpenTime[] }> {
    if (until <= from || until - from > longest || until > endOfTime)
      throw invalidFields({ field: 'until', reasons: ['until must be after from, by no more than 92 days'] });
    const { pins } = await this.complaints.get(ref, member);
    const { calendar } = this.rulebooks.rulebookFor(pins);
    const items: OpenTime[] = [];
    for (let day = calendar.dayAt(from); day.from < until; day = calendar.day(day.number + 1)) {
      const special = day.special && { special: day.special.name };
      const within = day.open.filter((one) => one.to > from && one.from < until);
      items.push(...within.map((one) => ({ from: one.from, to: one.to, ...special })));
    }
    return { zone: calendar.zone, items };
  }

  /** What could happen to it at all, by the definition that it runs under; its path over it is in its history. */
  @Get('chart')
  async chart(@Param('ref') ref: string, @Acting() member: ActingMember): Promise<StateChart> {
    const { pins } = await this.complaints.get(ref, member);
    const definition = this.rulebooks.definitions.find(({ hash }) => hash === pins.workflow.hash);
    if (!definition) throw new NotFoundException(`The workflow of complaint ${ref} is not here to be drawn.`);
    return stateChartOf(definition);
  }

  /** Told again from the history, as `replay` proves it; so it is what was stored then, and not what somebody remembers. */
  @Get('versions/:version')
  @Reads('complaint')
  async version(
    @Param('ref') ref: string,
    @Param('version') asked: string,
    @Acting() member: ActingMember,
  ): Promise<ComplaintAsItWas> {
    const { id } = await this.complaints.get(ref, member);
    const sealed = await this.store.findSealed(id);
    const version = /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : 0;
    const entry = sealed?.history[version - 1];
    if (!sealed || !entry) throw new NotFoundException(`Complaint ${ref} has no version ${asked.slice(0, 20)}.`);
    if (version > longestReplay)
      throw invalidFields({ field: 'version', reasons: [`versions after ${longestReplay} are not told again here`] });
    // The chain is over the sealed texts: it is told again as it is stored, and opened to be read.
    const record = stateAt(sealed.history, version, this.rulebooks);
    if (isContradiction(record)) throw new Error(`complaint ${id} does not follow from its own history`);
    const opened = await this.store.opened({ ...sealed, ...record, outbox: sealed.outbox });
    return asItWas(opened, this.rulebooks.rulebookFor(record.pins), sealed.ref, entry.event.at);
  }
}
