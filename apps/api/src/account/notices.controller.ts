import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { Rulebooks } from '#casework/rulebooks.js';
import { mailsPerHour } from '#notifications/alert-book.js';
import type { ActingMember } from '#people/acting-member.js';
import type { DigestSettings } from '#people/digest-settings.js';
import { OwnNotices } from '#people/own-notices.js';
import type { Absence } from '#people/staff.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { ensureSensible } from '../staff/ensure-sensible.js';
import { AbsenceDto } from '../staff/staff.dto.js';
import { DigestDto } from './notices.dto.js';

/** How somebody is reached. */
interface NoticesView {
  readonly digest: DigestSettings;
  /** Absent when nothing is noted; one that is over is still shown. */
  readonly absence?: Absence;
  /** Mails about alerts that one person gets in an hour at most; the rest stands in the digest. */
  readonly mailsPerHour: number;
  readonly zone: string;
}

/** When and by whom one is reached: the daily digest, and one's absence. */
@Controller('api/account')
@Needs('account.own')
export class NoticesController {
  constructor(
    private readonly notices: OwnNotices,
    private readonly rulebooks: Rulebooks,
  ) {}

  @Get('notices')
  show(@Acting() { digest = {}, absentFrom, absentUntil, deputyId }: ActingMember): NoticesView {
    return {
      digest,
      ...(absentUntil !== undefined && {
        absence: {
          ...(absentFrom !== undefined && { from: absentFrom }),
          until: absentUntil,
          ...(deputyId !== undefined && { deputyId }),
        },
      }),
      mailsPerHour,
      zone: this.rulebooks.currentRulebook().calendar.zone,
    };
  }

  @Put('digest')
  @HttpCode(204)
  async setDigest(@Body() settings: DigestDto, @Acting() { id }: ActingMember): Promise<void> {
    await this.notices.setDigest(id, settings);
  }

  @Put('absence')
  @HttpCode(204)
  async setAbsence(@Body() absence: AbsenceDto, @Acting() { id }: ActingMember): Promise<void> {
    ensureSensible(absence, id);
    await this.notices.setAbsence(id, absence);
  }
}
