import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { EnclosedFile } from '#notifications/mail.js';
import type { Written } from '#notifications/write-mail.js';
import type { ActingMember } from '#people/acting-member.js';
import { teamsFor } from '#people/permissions.js';
import { houseLanguage } from '#people/staff.js';
import { StaffDirectory } from '#people/staff-directory.js';
import { Configuration } from '#platform/configuration.js';
import { consoleAddress } from '#platform/console-address.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import type { FactFilter } from './count-figures.js';
import type { FigureMail, MailFilter } from './figure-mails.js';
import { Figures } from './figures.js';
import type { Frame } from './frame.js';
import { groupTitle } from './group-words.js';
import type { Days, Rhythm } from './mail-schedule.js';
import { daysBefore } from './mail-schedule.js';
import { tableOfFigures } from './table-of-figures.js';
import type { FigureLinks } from './write-figure-mail.js';
import { writeFigureMail } from './write-figure-mail.js';
import { writeXlsx } from './write-xlsx.js';

/** Groups of one dimension that stand in the workbook one by one. */
const mostGroups = 200;

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A mail as far as it follows from the figures; where it goes, and under which key, its sender says. */
export interface ComposedFigures extends Written {
  readonly enclosed: readonly EnclosedFile[];
}

/** Puts figures into a mail for one reader: counted over what that person may look at now, in that person's language. */
@Injectable()
export class ComposeFigureMail {
  constructor(
    private readonly figures: Figures,
    private readonly directory: StaffDirectory,
    private readonly configuration: Configuration,
  ) {}

  /** When the days that are told of on this date are over, by the house's days. Epoch milliseconds. */
  overAt(every: Rhythm, date: string): number {
    return this.frameOf(daysBefore(every, date)).to;
  }

  /** @returns nothing where the reader may not look at these figures */
  async compose(
    { id, name, filter, schedule: { every }, readerId, setById }: FigureMail,
    date: string,
    reader: ActingMember,
    isTrial = false,
  ): Promise<ComposedFigures | undefined> {
    const narrowed = filterFor(filter, reader);
    if (!narrowed) return undefined;
    const days = daysBefore(every, date);
    const daysEarlier = daysBefore(every, days.from);
    const frame = this.frameOf(days);
    const [counted, countedBefore, teams, setBy] = await Promise.all([
      this.figures.count(narrowed, frame),
      this.figures.count(narrowed, this.frameOf(daysEarlier)),
      this.directory.allTeams().then((all) => new Map(all.map((team) => [team.id, team.name]))),
      setById === readerId ? undefined : this.directory.find(setById),
    ]);
    const { zone } = this.figures;
    const locale = reader.locale ?? houseLanguage;
    const written = writeFigureMail(
      {
        name,
        filter: wordsOf(filter, teams),
        days,
        counted,
        daysBefore: daysEarlier,
        countedBefore,
        now: frame.now,
        zone,
        isTrial,
        ...(setBy && { setBy: setBy.name }),
      },
      this.linksOf(id, filter, days, frame),
      locale,
    );
    const table = tableOfFigures(counted, { locale, zone, teams }, mostGroups);
    const content = await buffer(Readable.from(writeXlsx(table)));
    const file = `${table.title} ${days.from === days.to ? days.from : `${days.from}–${days.to}`}.xlsx`;
    return { ...written, enclosed: [{ name: file, type: workbook, content: content.toString('base64') }] };
  }

  private frameOf(days: Days): Frame {
    const frame = this.figures.frame(days);
    if (!frame) throw new Error(`${days.from} to ${days.to} is no period`);
    return frame;
  }

  /** The lists are as of the instant at which it was counted, so they have as many. */
  private linksOf(id: string, filter: MailFilter, { from, to }: Days, { now }: Frame): FigureLinks {
    const page = `${consoleAddress(this.configuration)}/figures`;
    const query = new URLSearchParams({ from, to, ...filter }).toString();
    const mails = `${page}/mails?${new URLSearchParams({ mail: id }).toString()}`;
    return {
      page: `${page}?${query}`,
      listOf: (figure) => `${page}/${figure}?${query}&at=${now}`,
      change: mails,
      stop: `${mails}&stop=1`,
    };
  }
}

/** Of whose complaints a reader is told; nothing where they may not look at them. */
export function filterFor({ teamId, ...filter }: MailFilter, reader: ActingMember): FactFilter | undefined {
  const teams = teamsFor(reader, 'figures.look');
  if (teamId !== undefined)
    return teams === 'all' || teams.includes(teamId) ? { ...filter, teamIds: [teamId] } : undefined;
  if (teams === 'all') return filter;
  return teams.length > 0 ? { ...filter, teamIds: teams } : undefined;
}

function wordsOf(
  { teamId, channel, category, product, severity }: MailFilter,
  teams: ReadonlyMap<string, Words>,
): readonly Words[] {
  const asked = [
    ['team', teamId],
    ['channel', channel],
    ['category', category],
    ['product', product],
    ['severity', severity],
  ] as const;
  return asked.flatMap(([by, key]) => (key === undefined ? [] : [groupTitle(by, key, teams)]));
}
