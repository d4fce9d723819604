import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { complaintLife } from '#workflows/complaint/complaint.machine.js';
import type { Locale } from '#workflows/complaint/complaint.words.js';
import { definitionOf, writeDefinition } from './definition.js';
import { fixturesUnder } from './definition-journeys.js';
import { Rulebooks, readPublished } from './rulebooks.js';
import { runWorkflowCommand } from './workflow-command.js';

const shipped = new URL('../../../workflows/', import.meta.url).pathname;

const rulebooks = new Rulebooks({
  ...readPublished(shipped),
  definitions: [definitionOf('complaint', 1, complaintLife)],
});
const storedComplaints = fixturesUnder(rulebooks.currentRulebook())
  .map(({ record, state }) => JSON.stringify(record).replaceAll('"c-1"', `"${state}"`))
  .join('\n');

let root: string;
let records: string;

/** A project of its own with the policies, calendars and taxonomies that are shipped, the workflow, and some complaints. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'workflow-command-'));
  for (const name of ['policies', 'calendars', 'taxonomies'])
    cpSync(join(shipped, name), join(root, 'workflows', name), { recursive: true });
  mkdirSync(join(root, 'workflows', 'published'), { recursive: true });
  publish(1, complaintLife);
  records = join(root, 'records.jsonl');
  writeFileSync(records, storedComplaints);
});

afterEach(() => rmSync(root, { recursive: true }));

function publish(version: number, life: unknown): void {
  const text = writeDefinition(definitionOf('complaint', version, life, '2026-10-10'));
  writeFileSync(join(root, 'workflows', 'published', `complaint@${version}.json`), text);
}

interface Outcome {
  readonly code: number;
  readonly printed: string;
  readonly complained: string;
}

async function command(line: string, locale: Locale = 'en'): Promise<Outcome> {
  const printed: string[] = [];
  const complained: string[] = [];
  const code = await runWorkflowCommand(
    line.split(' ').map((word) => word.replace('RECORDS', records)),
    {
      root,
      today: '2026-10-10',
      now: Date.parse('2026-10-10T02:00:00Z'),
      zone: 'Asia/Shanghai',
      locale,
      print: (text) => printed.push(text),
      complain: (text) => complained.push(text),
    },
  );
  return { code, printed: printed.join('\n'), complained: complained.join('\n') };
}

const refused = (words: string): Outcome => ({ code: 1, printed: '', complained: words });

describe('npm run workflow', () => {
  it('says what it can do when nothing or nonsense is asked', async () => {
    for (const line of ['', 'dance', 'constructor']) {
      expect((await command(line)).code).toBe(1);
      expect((await command(line, 'zh-CN')).complained).toMatch(/explain --policy[^]*说明某时限为何在该时刻到期/);
    }
  });

  it.each([
    ['lint one two', 'use it as: lint [<definition.json>]'],
    ['publish now', 'use it as: publish'],
    ['explain --polcy default', 'use it as: explain --policy <name>'],
    ['explain --policy default', '--clock is missing'],
    ['explain --policy default --clock lesson --start yesterday', '"yesterday" is not an instant such as'],
    [
      'explain --policy default --clock lesson --start 2026-12-23T16:30',
      '"2026-12-23T16:30" is not an instant such as',
    ],
    ['explain --policy none --clock lesson --start 2026-12-23T16:30:00Z', 'there is no policy "none"; there are: '],
    ['explain --policy default --clock none --start 2026-12-23T16:30:00Z', '"none" is none of: acknowledgement, '],
    ['explain --policy default --clock promise --start 2026-12-23T16:30:00Z', 'brings its own due instant: --due'],
    [
      'explain --policy default --clock promise --start 2026-12-23T16:30:00Z --due 2026-12-22T16:30:00Z',
      'it is due before it begins',
    ],
    ['preview --records none.jsonl', 'none.jsonl cannot be read (ENOENT)'],
    ['preview --records RECORDS --id c-99', 'holds no complaint c-99'],
    ['migrate --records RECORDS --migration m.yaml', 'm.yaml cannot be read (ENOENT)'],
    ['rebase --from default --to default --reason x --records RECORDS', 'a file is only tried: --dry-run'],
    ['rebase --from default --to default --reason x --by root', 'no stored complaints are at hand'],
    ['rebase --from default --to none --reason x', 'there is no policy "none"'],
    ['rebase --from default --to default --calendar none --reason x', 'there is no calendar "none"'],
    ['rebase --from default --to default', '--reason is missing'],
    ['undo --by root', '--order is missing'],
    ['lint none.json', 'none.json cannot be read (ENOENT)'],
  ])('answers bad input in one sentence: %s', async (line, sentence) => {
    const { code, printed, complained } = await command(line);
    expect([code, printed]).toEqual([1, '']);
    expect(complained).toContain(sentence);
    expect(complained).not.toContain('\n');
  });
});

describe('lint', () => {
  it('counts what it has looked through', async () => {
    const { code, printed } = await command('lint');
    expect([code, printed]).toEqual([
      0,
      expect.stringMatching(/^no problem: \d+ states, \d+ ways, \d{3,} simple paths/),
    ]);
  });

  it('names the line of every problem in a file, in the language of the terminal', async () => {
    const file = join(root, 'mine.json');
    writeFileSync(file, JSON.stringify(complaintLife, null, 2).replace('"clock:lesson"', '"clock:lessons"'));
    const { code, complained } = await command(`lint ${file}`, 'zh-CN');
    expect(code).toBe(1);
    expect(complained).toMatch(/mine\.json:\d+:\d+: handling\.lessonSummary\.recording: “clock:lessons”不是有效标记/);
  });

  it('refuses a policy that cannot be read, with its line', async () => {
    writeFileSync(join(root, 'workflows', 'policies', 'mine.policy.yaml'), 'name: mine\nextends: nobody\n');
    expect((await command('lint')).complained).toMatch(/mine\.policy\.yaml:2:1: there is no policy "nobody" to extend/);
  });
});

describe('publish', () => {
  it('freezes the workflow, makes its fixtures and draws it, and has nothing to do the second time', async () => {
    rmSync(join(root, 'workflows', 'published', 'complaint@1.json'));
    expect((await command('publish')).code).toBe(0);
    for (const file of [
      'workflows/published/complaint@1.json',
      'workflows/published/default@2.policy.json',
      'workflows/published/fixtures/complaint@1/handling.receipt.assessing.json',
      'docs/diagrams/complaint@1.en.md',
      'docs/diagrams/complaint@1.zh-CN.md',
    ]) {
      expect([file, existsSync(join(root, file))]).toEqual([file, true]);
    }
    expect(await command('publish')).toEqual(refused('nothing has changed since the last publication'));
    expect((await command('fixtures')).printed).toBe('');
    expect((await command('diagram')).printed).toBe('');
  });

  it('draws again what was drawn by hand', async () => {
    await command('diagram');
    const file = join(root, 'docs', 'diagrams', 'complaint@1.en.md');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `${text}and so on`);
    expect((await command('diagram')).printed).toBe('written: /docs/diagrams/complaint@1.en.md');
    expect(readFileSync(file, 'utf8')).toBe(text);
  });
});

describe('explain', () => {
  it('shows what counts, the holidays that do not, and the deadline', async () => {
    const { printed } = await command('explain --policy fca-disp-1 --clock finalResponse --start 2026-12-23T16:30:00Z');
    expect(printed).toContain('2026-12-23  · day of receipt');
    expect(printed).toContain('2026-12-25  · Christmas Day');
    expect(printed).toContain('2026-12-28  · Boxing Day');
    expect(printed).toContain('2026-12-24  + 09:00–17:00  1 business day');
    expect(printed).toContain('due: Monday, 11 January 2027 17:00 (Europe/London)');
  });

  it('says eight weeks as days in one line, and their end as the end of the day', async () => {
    const { printed } = await command(
      'explain --policy fca-disp-1 --clock finalResponse --start 2026-06-03T09:00:00Z',
      'zh-CN',
    );
    expect(printed).toContain('2026-06-04 – 2026-07-29  + 56 个自然日');
    expect(printed).toContain('到期: 2026年7月29日星期三 24:00 (Europe/London)');
  });

  it('counts pauses where the policy knows them', async () => {
    const { printed } = await command(
      'explain --policy default --clock resolution --severity high --start 2026-06-01T09:00:00+08:00 --pause 2026-06-02T00:00:00+08:00/2026-06-04T00:00:00+08:00',
      'zh-CN',
    );
    expect(printed).toContain('2026-06-02  · 计时暂停');
    expect(printed).toContain('到期: 2026年6月10日星期三 18:00 (Asia/Shanghai)');
  });
});

describe('simulate and preview', () => {
  it('tell which complaints another policy would have changed', async () => {
    const { code, printed } = await command(
      'simulate --records RECORDS --policy fca-disp-1 --until 2026-06-01T00:00:00Z',
    );
    expect(code).toBe(0);
    expect(printed).toMatch(/^default@2: 28 complaints/);
    expect(printed).toMatch(/\nfca-disp-1@2: 28 complaints/);
    expect(printed).toMatch(/handling\.receipt\.assessing: .*\+ finalResponse\.statutory/);
  });

  it('find no difference between a policy and itself', async () => {
    const { printed } = await command('simulate --records RECORDS --policy default --against default');
    expect(printed).toContain('\n0 of 28 complaints would have gone otherwise');
  });

  it('tell who will be told what if nothing happens', async () => {
    const { printed } = await command('preview --records RECORDS --id handling.receipt.assessing', 'zh-CN');
    expect(printed.split('\n')[0]).toBe('2026年3月3日 14:15  预警: owner — acknowledgement.internal warn 50');
    expect(printed).toContain('预警: owner, lead, manager — acknowledgement.internal breach');
  });
});

describe('migrate --dry-run', () => {
  const migration = (states: string): string => {
    publish(2, JSON.parse(JSON.stringify(complaintLife).replaceAll('"ready"', '"complete"')));
    const file = join(root, 'migration.yaml');
    writeFileSync(file, `workflow: complaint\nfrom: 1\nto: 2\nstates: ${states}\n`);
    return `migrate --dry-run --records RECORDS --migration ${file}`;
  };

  it('counts what would move where', async () => {
    const { code, printed } = await command(
      migration('{ handling.lessonSummary.ready: handling.lessonSummary.complete }'),
    );
    expect(code).toBe(0);
    expect(printed).toContain('28 complaints: 28 would move, 0 are closed or not concerned, 0 cannot move');
    expect(printed).toContain('1 × handling.lessonSummary.ready → handling.lessonSummary.complete');
  });

  it('refuses a migration that leaves a state without a place', async () => {
    expect((await command(migration('{}'))).complained).toMatch(
      /migration\.yaml:4:1: nothing takes the place of the state "handling\.lessonSummary\.ready"/,
    );
  });
});
