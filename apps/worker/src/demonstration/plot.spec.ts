import { snapshotOf } from '#casework/advance-complaint.js';
import { Told, rulebookOf, shanghai } from '#casework/casework.story.js';
import { loadTaxonomies } from '#casework/taxonomy-file.js';
import { isChoice } from '#casework/taxonomy.js';
import { deadline } from '#clocks/deadline.js';
import { stageOf } from '#workflows/complaint/complaint.advance.js';
import type { ComplaintEvent } from '#workflows/complaint/complaint.events.js';
import { mattersInEnglish } from './matters.en.js';
import { mattersOfPayments } from './matters.payments.js';
import { mattersInChinese } from './matters.zh-cn.js';
import type { Matter } from './matter.js';
import { monthBefore, wholeMonth } from './month.js';
import type { PlotName } from './plot.js';
import { plots } from './plot.js';
import { actorOf, sceneOf } from './scene.js';

const matters = [...mattersInChinese, ...mattersInEnglish, ...mattersOfPayments];
const rulebook = rulebookOf();
const taxonomies = loadTaxonomies('workflows/taxonomies');
const monday = shanghai('2026-09-07 09:30');
const now = shanghai('2026-11-26 10:00');

/** Lives a plot through in the engine alone; every letter arrives at once. */
function live(matter: Matter, plot: PlotName): Told {
  const { team: teamId, locale, severity } = matter;
  const told = new Told({
    type: 'complaint.registered',
    id: 'e-0',
    at: monday,
    by: { kind: 'customer', id: 'customer-1' },
    channel: 'webForm',
    receivedAt: monday,
    customerId: 'customer-1',
    locale,
    subject: '主题',
    summary: '经过',
    teamId,
    severity,
  });
  let letters = deliver(told, 0, monday);
  let at = monday;
  for (const [index, { after, by, type, facts }] of plots[plot](matter).entries()) {
    const due = deadline({
      calendar: rulebook.calendar,
      start: at,
      budget: { amount: after, unit: 'business minutes' },
    });
    if (due.state !== 'due') throw new Error('the calendar stands still');
    at = due.at;
    const scene = sceneOf({ matter, ownerId: 'chen.jing', colleagueId: 'li.ming' }, at);
    const happened = { ...facts(scene), type, id: `e-${index + 1}`, at, by: actorOf(by, scene, 'customer-1') };
    told.happens(happened as unknown as ComplaintEvent);
    letters = deliver(told, letters, at);
  }
  return told;
}

function deliver(told: Told, from: number, at: number): number {
  for (const { outbox } of told.steps.slice(from))
    for (const { effect } of outbox) {
      if (effect.type !== 'letter.send') continue;
      const by = { kind: 'channel', id: 'email' } as const;
      told.happens({ type: 'letter.delivered', id: `d-${effect.letterId}`, at, by, letterId: effect.letterId });
    }
  return told.steps.length;
}

describe('The demonstration', () => {
  it.each(Object.keys(plots) as PlotName[])('tells "%s" of every matter as the workflow lets it happen', (plot) => {
    for (const matter of matters) expect(() => live(matter, plot)).not.toThrow();
  });

  it('ends what goes smoothly with a lesson', () => {
    for (const matter of matters)
      expect(stageOf(snapshotOf(live(matter, 'smooth').complaint, rulebook))).toBe('closed');
  });

  it('uses codes that there are', () => {
    const [categories, causes] = ['categories', 'causes'].map((name) => taxonomies.get(name)!);
    for (const { category, cause } of matters)
      expect([category, isChoice(categories!, category), cause, isChoice(causes!, cause)]).toEqual([
        category,
        true,
        cause,
        true,
      ]);
  });

  it('is the same month for the same instant, in its order, and all of it is past', () => {
    const month = monthBefore(now);
    expect(monthBefore(now)).toEqual(month);
    const instants = month.map(({ at }) => at);
    expect(instants).toEqual([...instants].sort((one, other) => one - other));
    expect(Math.max(...instants)).toBeLessThan(now);
    expect(Math.min(...instants)).toBeGreaterThan(now - (wholeMonth + 1) * 24 * 3_600_000);
  });

  it('comes by every channel, in both languages, and goes every way', () => {
    const month = monthBefore(now);
    expect(new Set(month.map(({ channel }) => channel)).size).toBe(3);
    expect(new Set(month.map(({ matter }) => matter.locale)).size).toBe(2);
    expect([...new Set(month.map(({ plot }) => plot))].sort()).toEqual(Object.keys(plots).sort());
  });
});
