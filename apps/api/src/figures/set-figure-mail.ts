import { isDeepStrictEqual } from 'node:util';
import { ConflictException, ForbiddenException, Injectable, NotFoundException } from '@nestjs/common';
import { filterFor } from '#figures/compose-figure-mail.js';
import type { FigureMail } from '#figures/figure-mails.js';
import { FigureMails, mostFigureMails } from '#figures/figure-mails.js';
import type { MailSchedule } from '#figures/mail-schedule.js';
import { occasionAfter } from '#figures/mail-schedule.js';
import type { ActingMember } from '#people/acting-member.js';
import { ActingMembers } from '#people/acting-member.js';
import { OwnNotices } from '#people/own-notices.js';
import { TimeSource } from '#platform/time-source.js';
import { invalidFields } from '../complaints/invalid-fields.js';
import type { FigureMailDto } from './figure-mails.dto.js';

/** Has figures sent to oneself, or to somebody for whom one answers; whoever reads them may change and stop them too. */
@Injectable()
export class SetFigureMail {
  constructor(
    private readonly mails: FigureMails,
    private readonly members: ActingMembers,
    private readonly notices: OwnNotices,
    private readonly time: TimeSource,
  ) {}

  /** @throws NotFoundException for what is neither sent to this person nor set by them */
  async get(id: string, member: ActingMember): Promise<FigureMail> {
    const found = await this.mails.find(id);
    if (!found || !isTheirs(found, member)) throw new NotFoundException('There is no such mail of figures of yours.');
    return found;
  }

  async set(id: string, asked: FigureMailDto, member: ActingMember): Promise<FigureMail> {
    const before = await this.mails.find(id);
    if (before && !isTheirs(before, member)) throw new NotFoundException('There is no such mail of figures of yours.');
    if (!before) await this.ensureNotTooMany(member);
    const { name, teamId, channel, category, product, severity, isPaused = false } = asked;
    const filter = {
      ...(teamId !== undefined && { teamId }),
      ...(channel && { channel }),
      ...(category !== undefined && { category }),
      ...(product !== undefined && { product }),
      ...(severity && { severity }),
    };
    const readerId = before?.readerId ?? asked.readerId ?? member.id;
    if (asked.readerId !== undefined && asked.readerId !== readerId)
      throw invalidFields({
        field: 'readerId',
        reasons: ['the reader stays; have figures sent anew to somebody else'],
      });
    const reader = await this.readerOf(readerId, member);
    if (!filterFor(filter, reader))
      throw invalidFields({
        field: teamId === undefined ? 'readerId' : 'teamId',
        reasons: ['not the reader’s to see'],
      });
    const schedule = scheduleOf(asked);
    const mail = { id, readerId, setById: before?.setById ?? member.id, name, filter, schedule };
    // What is due just now is not passed over because its name or its filter is changed.
    const isAsBefore = before?.next !== undefined && isDeepStrictEqual(before.schedule, schedule);
    const next = isAsBefore ? before.next : occasionAfter(schedule, this.time.now());
    const set = { ...mail, ...(!isPaused && next && { next }) };
    await this.mails.put(set);
    return { ...set, ...(before?.last && { last: before.last }) };
  }

  private async readerOf(readerId: string, member: ActingMember): Promise<ActingMember> {
    if (readerId === member.id) return member;
    const reader = await this.members.findNow(readerId, this.time.now());
    if (!reader) throw invalidFields({ field: 'readerId', reasons: ['nobody who works here'] });
    if (!(await this.notices.answersFor(member.id, readerId)))
      throw new ForbiddenException(
        'You may have figures sent to yourself and to people of teams for which you answer.',
      );
    return reader;
  }

  private async ensureNotTooMany({ id }: ActingMember): Promise<void> {
    const set = (await this.mails.of(id)).filter(({ setById }) => setById === id);
    if (set.length >= mostFigureMails)
      throw new ConflictException(`You have ${mostFigureMails} mails of figures already. Stop one first.`);
  }
}

function isTheirs({ readerId, setById }: FigureMail, { id }: ActingMember): boolean {
  return readerId === id || setById === id;
}

function scheduleOf({ every, weekday = 1, monthDay = 1, at, zone }: FigureMailDto): MailSchedule {
  return { every, ...(every === 'week' && { weekday }), ...(every === 'month' && { monthDay }), at, zone };
}
