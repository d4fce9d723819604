import {
  Body,
  ConflictException,
  Controller,
  Get,
  HttpCode,
  NotFoundException,
  Param,
  Post,
  Query,
} from '@nestjs/common';
import { LessonList } from '#casework/lesson-list.js';
import type { SystemicAlarm } from '#lessons/systemic-alarms.js';
import { alarmOccasion, SystemicAlarms } from '#lessons/systemic-alarms.js';
import { AlertBook } from '#notifications/alert-book.js';
import { alertIdOf } from '#notifications/alert.js';
import type { ActingMember } from '#people/acting-member.js';
import type { Action } from '#people/permissions.js';
import { mayDoTo, teamsFor } from '#people/permissions.js';
import { TimeSource } from '#platform/time-source.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { instantAndId, writtenCursor } from '../paging/cursor.js';
import { Reads } from '../privacy/reads.js';
import { AnswerAlarmDto, ListAlarmsDto } from './alarm.dto.js';

/** Each shows its complaints. */
const usualAlarms = 20;

/** As many of its complaints are shown; the library lists the rest. */
const mostShown = 50;

interface AlarmView extends Omit<SystemicAlarm, 'complaintIds' | 'teamIds' | 'told'> {
  readonly count: number;
  readonly complaints: readonly { ref: string; subject?: string; createdAt: number; teamId: string }[];
}

const everywhere = { scope: { teamIds: 'all' as const, departments: [] } };

/** Causes that came back too often: who answers for each, and the complaints that it holds together. */
@Controller('api/alarms')
export class AlarmsController {
  constructor(
    private readonly alarms: SystemicAlarms,
    private readonly lessons: LessonList,
    private readonly book: AlertBook,
    private readonly time: TimeSource,
  ) {}

  @Get()
  @Reads('list')
  @Needs('complaints.list')
  async list(
    @Query() { state = 'open', cursor, limit = usualAlarms }: ListAlarmsDto,
    @Acting() member: ActingMember,
  ): Promise<{ items: AlarmView[]; next?: string }> {
    const { items, next } = await this.alarms.page(
      { isOpen: state === 'open', teamIds: teamsFor(member, 'complaints.list') },
      limit,
      cursor === undefined ? undefined : instantAndId(cursor),
    );
    return {
      items: await Promise.all(items.map((one) => this.viewOf(one, member))),
      ...(next && { next: writtenCursor(next.at, next.id) }),
    };
  }

  @Post(':id/acknowledge')
  @HttpCode(200)
  @Needs('alarms.answer')
  async acknowledge(
    @Param('id') id: string,
    @Body() { note }: AnswerAlarmDto,
    @Acting() member: ActingMember,
  ): Promise<AlarmView> {
    await this.alarmFor('alarms.answer', id, member);
    if (!(await this.alarms.acknowledge(id, { by: member.id, at: this.time.now(), note })))
      throw new ConflictException('Somebody answers for this alarm already. 该预警已有人负责。');
    const answered = await this.alarmFor('alarms.answer', id, member);
    // Nobody else has to see to it any more.
    await this.book.over(
      (answered.told ?? []).map(({ staffId, level }) => ({
        id: alertIdOf({ id: alarmOccasion(id, level) }, staffId),
        staffId,
      })),
    );
    return this.viewOf(answered, member);
  }

  /** @throws NotFoundException also for one of whose complaints none is in this person's teams */
  private async alarmFor(action: Action, id: string, member: ActingMember): Promise<SystemicAlarm> {
    const alarm = await this.alarms.find(id);
    const teams = teamsFor(member, action);
    if (!alarm || (teams !== 'all' && !alarm.teamIds.some((one) => teams.includes(one))))
      throw new NotFoundException('There is no such alarm. 没有该预警。');
    return alarm;
  }

  private async viewOf(
    { complaintIds, teamIds: _, told: __, ...alarm }: SystemicAlarm,
    member: ActingMember,
  ): Promise<AlarmView> {
    const found = (await this.lessons.among(complaintIds, everywhere)).filter(({ audience }) =>
      mayDoTo(member, 'complaints.read', audience),
    );
    return {
      ...alarm,
      count: found.length,
      complaints: found
        .toSorted((one, other) => other.createdAt - one.createdAt)
        .slice(0, mostShown)
        .map(({ ref, subject, createdAt, teamId }) => ({
          ref,
          ...(subject !== undefined && { subject }),
          createdAt,
          teamId,
        })),
    };
  }
}
