import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { complaintLife } from '#workflows/complaint/complaint.machine.js';
import { definitionOf, writeDefinition } from './definition.js';
import { NothingToPublish, publication } from './definition-publish.js';
import { WorkflowRefused } from './lint.js';
import { RulebookUnknown, loadRulebooks, readPublished } from './rulebooks.js';

const shipped = new URL('../../../workflows/', import.meta.url).pathname;
const today = '2026-10-10';

/** A life that differs in one harmless word. */
const changedLife = { ...complaintLife, id: 'complaint-of-tomorrow' };
/** One that could forget a complaint. */
const brokenLife = JSON.parse(
  JSON.stringify(complaintLife).replaceAll('["clock:followUp"]', '["hold:followUp"]'),
) as unknown;

let folder: string;

/** A folder of workflows with the policies and calendars that are shipped, and these definitions. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'workflows-'));
  for (const name of ['policies', 'calendars']) cpSync(join(shipped, name), join(folder, name), { recursive: true });
  mkdirSync(join(folder, 'published'));
  publish(writeDefinition(definitionOf('complaint', 1, complaintLife, today)), 'complaint@1.json');
});

afterEach(() => rmSync(folder, { recursive: true }));

function publish(text: string, file: string): void {
  writeFileSync(join(folder, 'published', file), text);
}

function publishAll(life: unknown): string[] {
  return publication(life, readPublished(folder), today).map(({ name, text }) => {
    publish(text, name);
    return name;
  });
}

function edit(file: string, from: string, to: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not say "${from}"`);
  writeFileSync(path, text.replace(from, to));
}

describe('Rulebooks', () => {
  it('bind the newest definition, a policy and its calendar for complaints that begin now', () => {
    const { pins, policy, calendar } = loadRulebooks(folder).currentRulebook('fca-disp-1');
    expect([pins.workflow.version, policy.name, calendar.name]).toEqual([1, 'fca-disp-1', 'gb']);
  });

  it('are found again by their pins', () => {
    const rulebooks = loadRulebooks(folder);
    const { pins, policy, calendar, machine } = rulebooks.currentRulebook('default');
    expect(rulebooks.rulebookFor(pins)).toEqual({ pins, policy, calendar, machine });
    expect(rulebooks.rulebookFor(pins).machine).toBe(machine);
  });

  it('are found by old pins after the workflow, the policy and the calendar have changed', () => {
    publishAll(complaintLife);
    const before = loadRulebooks(folder).currentRulebook('cn-gbt-33358');
    edit('policies/cn-gbt-33358.policy.yaml', 'version: 2', 'version: 3\nretention: { years: 9 }');
    edit('calendars/cn.calendar.yaml', 'zone: Asia/Shanghai', 'zone: Asia/Urumqi');
    publishAll(changedLife);
    const rulebooks = loadRulebooks(folder);
    const now = rulebooks.currentRulebook('cn-gbt-33358');
    expect([now.pins.workflow.version, now.policy.retention.years, now.calendar.zone]).toEqual([2, 9, 'Asia/Urumqi']);
    const then = rulebooks.rulebookFor(before.pins);
    expect([then.pins.workflow.version, then.policy.retention.years, then.calendar.zone]).toEqual([
      1,
      3,
      'Asia/Shanghai',
    ]);
    expect(then.policy).toEqual(before.policy);
    expect(then.calendar.version).toBe(before.calendar.version);
  });

  it('say which pin they do not know', () => {
    const rulebooks = loadRulebooks(folder);
    const { pins } = rulebooks.currentRulebook();
    const hash = 'f'.repeat(64);
    const unknown = (changed: object): unknown => rulebooks.rulebookFor({ ...pins, ...changed });
    expect(() => unknown({ workflow: { name: 'complaint', version: 7, hash } })).toThrow(
      new RulebookUnknown('workflow complaint@7 (ffffffffffff) is not here'),
    );
    expect(() => unknown({ policy: { name: 'default', version: 7, hash } })).toThrow(
      'policy default@7 (ffffffffffff) is not here',
    );
    expect(() => unknown({ calendar: { name: 'cn', version: hash } })).toThrow(
      'calendar cn (ffffffffffff) is not here',
    );
    expect(() => rulebooks.currentRulebook('fca-disp-9')).toThrow('there is no policy "fca-disp-9"; there are: ');
    expect(() => rulebooks.definition(7)).toThrow('there is no version 7 of the workflow; there are: complaint@1');
  });

  it('are not loaded when a definition breaks a rule, and the line is named', () => {
    publish(writeDefinition(definitionOf('complaint', 2, brokenLife, today)), 'complaint@2.json');
    expect(() => loadRulebooks(folder)).toThrow(WorkflowRefused);
    expect(() => loadRulebooks(folder)).toThrow(
      /complaint@2\.json:\d+:\d+: handling\.followUp\.waiting: no clock runs here, so it could be forgotten \[clocked\]/,
    );
  });

  it('let an old definition be which does not hear what came into the world after it', () => {
    const deaf = JSON.parse(
      JSON.stringify(complaintLife).replace(
        '"note.added":{"actions":[{"type":"record","params":{"as":"onlyInHistory"}}]},',
        '',
      ),
    ) as unknown;
    publish(writeDefinition(definitionOf('complaint', 1, deaf, today)), 'complaint@1.json');
    expect(() => loadRulebooks(folder)).toThrow('the event "note.added" is heard nowhere [event-heard]');
    publish(writeDefinition(definitionOf('complaint', 2, complaintLife, today)), 'complaint@2.json');
    expect(loadRulebooks(folder).definitions.map(({ version }) => version)).toEqual([1, 2]);
  });

  it('are not loaded when a frozen policy or calendar was edited', () => {
    publishAll(complaintLife);
    edit('published/default@2.policy.json', '"years": 3', '"years": 1');
    expect(() => loadRulebooks(folder)).toThrow('the content is not what was frozen');
  });
});

describe('A publication', () => {
  it('adds the next version of a workflow that changed, and freezes policies and calendars that are not frozen', () => {
    const files = publishAll(changedLife);
    expect(files).toEqual(expect.arrayContaining(['complaint@2.json', 'default@2.policy.json']));
    expect(files).toContainEqual(expect.stringMatching(/^cn@[0-9a-f]{12}\.calendar\.json$/));
    expect(loadRulebooks(folder).definitions.at(-1)).toMatchObject({
      version: 2,
      publishedAt: today,
      life: changedLife,
    });
  });

  it('is refused when nothing has changed', () => {
    publishAll(complaintLife);
    expect(() => publishAll(complaintLife)).toThrow(new NothingToPublish());
  });

  it('adds only what has changed', () => {
    publishAll(complaintLife);
    edit('policies/cn-12315.policy.yaml', 'version: 2', 'version: 3');
    expect(publishAll(complaintLife)).toContain('cn-12315@3.policy.json');
  });

  it('is refused when the workflow breaks a rule', () => {
    expect(() => publishAll(brokenLife)).toThrow(WorkflowRefused);
  });

  it('is refused when a policy changed and kept its version', () => {
    publishAll(complaintLife);
    edit('policies/rg-271.policy.yaml', 'title:', 'secondStage: false\ntitle:');
    expect(() => publishAll(complaintLife)).toThrow(
      'policy rg-271: rg-271@2 was published with another content under the same version: a change needs a new version',
    );
  });
});
