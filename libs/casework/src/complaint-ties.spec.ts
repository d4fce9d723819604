import { ana, fact, happened, hour, mail } from '#workflows/complaint/complaint.story.js';
import type { Registration } from '#workflows/complaint/complaint.events.js';
import { shanghai, Told } from './casework.story.js';
import { obstacleToTie } from './complaint-ties.js';
import type { StoredComplaint } from './complaint.store.js';
import type { Rulebook } from './rulebook.js';
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
const under = (version: number): Rulebook =>
  rulebooks.withDefinition(rulebooks.currentRulebook(), rulebooks.definition(version));

function stored(number: number, told: Told): StoredComplaint {
  const { channel, customerId, locale, subject, summary } = registered;
  const particulars = { channel, customerId, locale, subject, summary, createdAt: received, updatedAt: received };
  return { ...told.complaint, ...particulars, ref: `C-2026-00000${number}-0`, outbox: [] };
}

const begun = (id: string, rulebook: Rulebook): Told =>
  new Told(registered, rulebook, id).happens({ ...happened.assigned, at: received + hour });
const source = stored(1, begun('c-1', rulebooks.currentRulebook()));
const merging = fact('complaint.merged', received + 2 * hour, ana, {
  into: 'C-2026-000002-0',
});

describe('Merging a complaint into one that began under an earlier workflow', () => {
  it.each([1, 2, 3, 4, 5, 6])('is possible from version %i on', (version) => {
    expect(obstacleToTie(merging, source, stored(2, begun('c-2', under(version))), rulebooks)).toBeUndefined();
  });

  it('is refused for being decided when it is, and not for its version', () => {
    const withdrawn = fact('customer.withdrew', received + 2 * hour, ana, {});
    const decided = stored(2, begun('c-2', under(6)).happens(withdrawn));
    expect(obstacleToTie(merging, source, decided, rulebooks)?.code).toBe('other-decided');
  });

  it('says why it cannot follow, where the newest workflow has no place for where it stands', () => {
    const newest = rulebooks.definition(7);
    const life: unknown = JSON.parse(JSON.stringify(newest.life).replaceAll('assessing', 'weighing'));
    const without = new Rulebooks({
      ...rulebooks.published,
      definitions: [...rulebooks.definitions.slice(0, 6), { ...newest, life, hash: 'f'.repeat(64) }],
    });
    const old = stored(2, begun('c-2', under(6)));
    expect(obstacleToTie(merging, source, old, without)).toMatchObject({
      code: 'other-cannot-follow',
      values: { other: 'C-2026-000002-0' },
    });
  });
});
