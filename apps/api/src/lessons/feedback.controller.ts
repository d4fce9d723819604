import {
  ConflictException,
  Controller,
  ForbiddenException,
  Get,
  HttpCode,
  NotFoundException,
  Param,
  Post,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { FeedbackPack } from '#lessons/feedback-packs.js';
import { FeedbackPacks } from '#lessons/feedback-packs.js';
import type { ActingMember } from '#people/acting-member.js';
import { scopesOf, teamsFor } from '#people/permissions.js';
import { StaffDirectory } from '#people/staff-directory.js';
import { TimeSource } from '#platform/time-source.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { guarded } from '../complaints/guarded.js';
import { savedAs } from '../complaints/saved-as.js';
import { instantAndId, writtenCursor } from '../paging/cursor.js';
import { FeedbackPaper } from './feedback-paper.js';
import { ListPacksDto, PackPdfDto } from './feedback.dto.js';

const usualPacks = 20;

interface PackView extends FeedbackPack {
  /** Whether the reader is somebody who answers for the department, and it waits for them. */
  readonly mayConfirm: boolean;
}

/** What complaints of a month tell departments: of one's own, of those for which one answers, and of which one was told. */
@Controller('api/feedback-packs')
@Needs('feedback.look')
export class FeedbackController {
  constructor(
    private readonly packs: FeedbackPacks,
    private readonly directory: StaffDirectory,
    private readonly paper: FeedbackPaper,
    private readonly time: TimeSource,
  ) {}

  @Get()
  async list(
    @Query() { state = 'open', cursor, limit = usualPacks }: ListPacksDto,
    @Acting() member: ActingMember,
  ): Promise<{ items: PackView[]; next?: string }> {
    const { items, next } = await this.packs.page(
      state === 'open',
      { departments: departmentsFor(member), staffId: member.id },
      limit,
      cursor === undefined ? undefined : instantAndId(cursor),
    );
    return {
      items: await Promise.all(items.map((one) => this.viewOf(one, member))),
      ...(next && { next: writtenCursor(next.at, next.id) }),
    };
  }

  @Get(':id')
  async one(@Param('id') id: string, @Acting() member: ActingMember): Promise<PackView> {
    return this.viewOf(await this.packFor(id, member), member);
  }

  @Get(':id/pdf')
  async pdf(
    @Param('id') id: string,
    @Query() { locale = 'zh-CN' }: PackPdfDto,
    @Acting() member: ActingMember,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const pack = await this.packFor(id, member);
    const name = `${pack.department}-${pack.month}.pdf`;
    void reply.headers({ ...guarded, 'content-disposition': savedAs(name, 'feedback.pdf') });
    return new StreamableFile(await this.paper.pdf(pack, locale), { type: 'application/pdf' });
  }

  /** By name: whoever answers for the department has taken note, and nobody is reminded any more. */
  @Post(':id/confirm')
  @HttpCode(200)
  @Needs('feedback.confirm')
  async confirm(@Param('id') id: string, @Acting() member: ActingMember): Promise<PackView> {
    const pack = await this.packFor(id, member);
    if (!(await this.answersFor(pack, member)))
      throw new ForbiddenException('It is confirmed by whoever answers for the department. 须由该部门负责人确认。');
    if (!(await this.packs.confirm(id, { by: member.id, at: this.time.now() })))
      throw new ConflictException('Somebody has confirmed it already. 已有人确认。');
    return this.viewOf(await this.packFor(id, member), member);
  }

  /** @throws NotFoundException also for one of a department that is not this person's */
  private async packFor(id: string, member: ActingMember): Promise<FeedbackPack> {
    const pack = await this.packs.find(id);
    const departments = departmentsFor(member);
    const isTheirs =
      pack &&
      (departments === 'all' ||
        departments.includes(pack.department) ||
        pack.told.some(({ staffId }) => staffId === member.id));
    if (!isTheirs) throw new NotFoundException('There is no such pack. 没有该月度反馈。');
    return pack;
  }

  private async viewOf(pack: FeedbackPack, member: ActingMember): Promise<PackView> {
    return { ...pack, mayConfirm: !pack.confirmed && (await this.answersFor(pack, member)) };
  }

  /** Whoever was told, and whoever is the head now: heads change. */
  private async answersFor({ told, department }: FeedbackPack, member: ActingMember): Promise<boolean> {
    if (scopesOf(member, 'feedback.confirm').length === 0) return false;
    if (told.some(({ staffId }) => staffId === member.id)) return true;
    const concern = { teamId: department, departments: [department] };
    const heads = await this.directory.recipients('departmentHead', concern, this.time.now());
    return heads.some(({ id }) => id === member.id);
  }
}

/** A department is a team under its own name, so whoever leads or manages that team answers for it. */
function departmentsFor(member: ActingMember): readonly string[] | 'all' {
  const teams = teamsFor(member, 'feedback.look');
  if (teams === 'all') return 'all';
  const own = scopesOf(member, 'feedback.look').includes('department') ? (member.departments ?? []) : [];
  return [...new Set([...teams, ...own])];
}
