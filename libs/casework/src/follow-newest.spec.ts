import { ana, fact, happened, hour, mail } from '#workflows/complaint/complaint.story.js';
import type { Registration } from '#workflows/complaint/complaint.events.js';
import { shanghai, Told } from './casework.story.js';
import { toNewest } from './follow-newest.js';
import { isMoveRefusal } from './move.js';
import { isContradiction, replay } from './replay.js';
import { loadRulebooks, Rulebooks } from './rulebooks.js';

const received = shanghai('2026-09-28 10:00');
const registered: Registration = {
  type: 'complaint.registered',
  id: 'e-0',
  at: received,
  by: mail,
  channel: 'email',
  receivedAt: received,
  customerId: 'customer-1',
  locale: 'zh-CN',
  subject: '洗衣机漏水',
  summary: '三天没有回电',
  teamId: 'team-1',
  severity: 'normal',
};
const rulebooks = loadRulebooks('workflows');
const order = { id: 'move', at: received + 3 * hour, by: ana };
const begun = (version: number): Told =>
  new Told(registered, rulebooks.withDefinition(rulebooks.currentRulebook(), rulebooks.definition(version))).happens({
    ...happened.assigned,
    at: received + hour,
  });

describe('Going on under the newest workflow', () => {
  it.each([1, 2, 3, 4, 5, 6])(
    'is possible from version %i, with every clock as it was, and stays told by the history',
    (version) => {
      const { complaint } = begun(version);
      const moved = toNewest(rulebooks).make(complaint, order, order.at);
      if (isMoveRefusal(moved)) throw new Error(moved.words.en);
      expect(moved.complaint.pins.workflow.version).toBe(7);
      expect(moved.outbox).toEqual([]);
      for (const { id, deadline } of complaint.clocks)
        expect(moved.complaint.clocks.find((clock) => clock.id === id)?.deadline).toBe(deadline);
      expect(isContradiction(replay(moved.complaint.history, rulebooks))).toBe(false);
    },
  );

  it('concerns what runs under an earlier version, and neither what is closed nor what is there already', () => {
    const move = toNewest(rulebooks);
    const merged = fact('complaint.merged', received + 2 * hour, ana, { into: 'C-2026-000002-1' });
    expect(move.concerns(begun(6).complaint)).toBe(true);
    expect(move.concerns(begun(6).happens(merged).complaint)).toBe(false);
    expect(move.concerns(begun(7).complaint)).toBe(false);
  });

  it('is refused in words where a state is no more', () => {
    const newest = rulebooks.definition(7);
    const life: unknown = JSON.parse(JSON.stringify(newest.life).replaceAll('assessing', 'weighing'));
    const definitions = [...rulebooks.definitions.slice(0, 6), { ...newest, life, hash: 'f'.repeat(64) }];
    const renamed = new Rulebooks({ ...rulebooks.published, definitions });
    expect(toNewest(renamed).make(begun(6).complaint, order, order.at)).toEqual({
      words: {
        en: 'nothing takes the place of the state handling.receipt.assessing',
        'zh-CN': '状态 handling.receipt.assessing 没有对应的去处',
      },
    });
  });
});
