import { Body, Controller, Delete, ForbiddenException, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ComposeFigureMail } from '#figures/compose-figure-mail.js';
import { FigureMails, mostFigureMails } from '#figures/figure-mails.js';
import { localDate } from '#figures/mail-schedule.js';
import { OutgoingMails } from '#notifications/outgoing-mails.js';
import type { ActingMember } from '#people/acting-member.js';
import { OwnNotices } from '#people/own-notices.js';
import { mayDo } from '#people/permissions.js';
import { houseLanguage } from '#people/staff.js';
import { StaffAdministration } from '#people/staff-administration.js';
import { TimeSource } from '#platform/time-source.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { invalidFields } from '../complaints/invalid-fields.js';
import type { FigureMailsView, FigureMailView } from './figure-mail-view.js';
import { figureMailViewOf } from './figure-mail-view.js';
import { FigureMailDto } from './figure-mails.dto.js';
import { SetFigureMail } from './set-figure-mail.js';

const minute = 60_000;

/** Figures by mail: which are sent to whom and when. Setting and stopping undo each other. */
@Controller('api/figure-mails')
@Needs('figures.look')
export class FigureMailsController {
  constructor(
    private readonly mails: FigureMails,
    private readonly setting: SetFigureMail,
    private readonly composing: ComposeFigureMail,
    private readonly outgoing: OutgoingMails,
    private readonly people: StaffAdministration,
    private readonly notices: OwnNotices,
    private readonly time: TimeSource,
  ) {}

  @Get()
  async list(@Acting() member: ActingMember): Promise<FigureMailsView> {
    const [mails, staff, under] = await Promise.all([
      this.mails.of(member.id),
      this.people.all(),
      this.notices.peopleUnder(member.id),
    ]);
    const names = new Map(staff.map(({ id, name }) => [id, name]));
    const none = { teamIds: [], brandTeamIds: [] };
    return {
      items: mails.map((mail) => figureMailViewOf(mail, names)),
      readers: staff
        .filter(({ id, leftAt }) => id !== member.id && under.has(id) && leftAt === undefined)
        .filter((one) => mayDo({ ...one, ...none }, 'figures.look'))
        .map(({ id, name }) => ({ id, name })),
      most: mostFigureMails,
    };
  }

  @Put(':id')
  async set(
    @Param('id') id: string,
    @Body() asked: FigureMailDto,
    @Acting() member: ActingMember,
  ): Promise<FigureMailView> {
    if (!/^[\w-]{1,64}$/.test(id))
      throw invalidFields({ field: 'id', reasons: ['id is 1 to 64 letters, digits, _ and -'] });
    const mail = await this.setting.set(id, asked, member);
    const staff = await this.people.all();
    return figureMailViewOf(mail, new Map(staff.map((one) => [one.id, one.name])));
  }

  @Delete(':id')
  @HttpCode(204)
  async stop(@Param('id') id: string, @Acting() member: ActingMember): Promise<void> {
    await this.setting.get(id, member);
    await this.mails.remove(id);
  }

  /** To whoever asks and nobody else, as that person may see it; one in a minute is enough. */
  @Post(':id/trial')
  @HttpCode(202)
  async tryOut(@Param('id') id: string, @Acting() member: ActingMember): Promise<{ readonly to: string }> {
    const mail = await this.setting.get(id, member);
    const now = this.time.now();
    const composed = await this.composing.compose(mail, localDate(now, mail.schedule.zone), member, true);
    if (!composed) throw new ForbiddenException('These figures are of a team for which you do not answer.');
    const { id: staffId, name, email: address, locale = houseLanguage } = member;
    await this.outgoing.put(
      {
        key: `figures-${id}-trial-${Math.floor(now / minute)}-${staffId}`,
        purpose: { kind: 'figures', figureMailId: id },
        to: { name, address },
        locale,
        writtenAt: now,
        ...composed,
      },
      now,
    );
    return { to: address };
  }
}
