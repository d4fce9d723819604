import { ana, customer, fact, happened, hour, li, mail, mei } from '#workflows/complaint/complaint.story.js';
import type { ComplaintEvent, Registration } from '#workflows/complaint/complaint.events.js';
import { obstacleToExtension, pendingExtensions } from './asked-extensions.js';
import { shanghai, Told } from './casework.story.js';
import type { Clock } from './complaint-record.js';
import { canonical } from './history.js';
import { isContradiction, replay } from './replay.js';
import { loadRulebooks } from './rulebooks.js';
import { workFieldsOf } from './work-fields.js';

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
const wanted = { clock: 'finalResponse', reason: 'complexCase', explanation: '等待检测' };
const asked = (at: number): ComplaintEvent => fact('extension.asked', at, ana, wanted);
const granted = (at: number): ComplaintEvent => fact('deadline.extended', at, mei, wanted);
const withdrawn = (at: number): ComplaintEvent => fact('customer.withdrew', at, customer, {});
const merged = (at: number): ComplaintEvent => fact('complaint.merged', at, ana, { into: 'C-2026-000002-1' });
const undone = (at: number): ComplaintEvent => fact('merge.undone', at, li, { reason: '两件事' });

const begun = (): Told => new Told(registered).happens({ ...happened.assigned, at: received + hour });
const waiting = (): Told => begun().happens(asked(received + 2 * hour));
const obstacle = (told: Told, event: ComplaintEvent) => obstacleToExtension(told.complaint, event)?.code;

describe('More time that was asked for', () => {
  it('waits for an answer while its clock runs, and is asked for once', () => {
    const told = waiting();
    expect(pendingExtensions(told.complaint)).toMatchObject([{ clock: 'finalResponse', by: 'ana' }]);
    expect(workFieldsOf(told.complaint, 'receipt').extensionAskedAt).toBe(received + 2 * hour);
    expect(obstacle(told, granted(received + 3 * hour))).toBeUndefined();
    expect(obstacle(told, asked(received + 3 * hour))).toBe('extension-asked-already');
  });

  it.each([
    ['was withdrawn', withdrawn],
    ['was merged', merged],
  ])('waits no longer when the complaint %s: nobody is asked, and nobody can grant it', (_, ending) => {
    const told = waiting().happens(ending(received + 3 * hour));
    expect(pendingExtensions(told.complaint)).toEqual([]);
    expect(workFieldsOf(told.complaint, 'closed').extensionAskedAt).toBeUndefined();
    expect(obstacle(told, granted(received + 4 * hour))).toBe('extension-clock-over');
  });

  it('waits again when the clock goes on in the same round, as after a merger by mistake', () => {
    const told = waiting().happens(merged(received + 3 * hour), undone(received + 4 * hour));
    expect(pendingExtensions(told.complaint)).toMatchObject([{ at: received + 2 * hour }]);
  });

  it('cannot be asked for where no such clock runs', () => {
    expect(obstacle(begun(), fact('extension.asked', received, ana, { ...wanted, clock: 'followUp' }))).toBe(
      'extension-clock-over',
    );
  });

  it('may be granted late in a history that is there already, which stays true', () => {
    const told = waiting().happens(withdrawn(received + 3 * hour), granted(received + 4 * hour));
    const again = replay(told.complaint.history, loadRulebooks('workflows'));
    expect(isContradiction(again)).toBe(false);
    expect(canonical(again)).toBe(canonical(told.complaint));
  });
});

describe('The clock that more time was asked for', () => {
  const clock = (round: number, state: Clock['state'], endedAt?: number): Clock => ({
    id: `finalResponse.internal.${round}`,
    name: 'finalResponse',
    limit: 'internal',
    round,
    severity: 'normal',
    startedAt: 0,
    pauses: [],
    extensions: [],
    occurrence: 1,
    state,
    ...(endedAt !== undefined && { endedAt }),
    reached: [],
  });
  const lifted: Clock = { ...clock(1, 'ended', 60), id: 'finalResponse.statutory.1', limit: 'statutory', lifted: true };

  it.each([
    ['runs', [clock(1, 'running')], 1],
    ['waits for the customer', [clock(1, 'held')], 1],
    ['has ended', [clock(1, 'ended', 60)], 0],
    ['has ended, and runs anew in another round', [clock(1, 'ended', 60), clock(2, 'running')], 0],
    ['had ended before, and ran in another round when it was asked', [clock(1, 'ended', 40), clock(2, 'running')], 1],
    ['runs on, while its other limit was lifted', [clock(1, 'running'), lifted], 1],
  ])('%s: so many wait', (_, clocks, count) => {
    const context = { extensionsAsked: [{ clock: 'finalResponse', reason: 'complexCase', by: 'ana', at: 50 }] };
    expect(pendingExtensions({ clocks, snapshot: { context } })).toHaveLength(count);
  });
});
