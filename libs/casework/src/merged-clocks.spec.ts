import type { Actor } from '#workflows/complaint/complaint.roles.js';
import { ana, fact, happened, hour, mail } from '#workflows/complaint/complaint.story.js';
import type { Registration } from '#workflows/complaint/complaint.events.js';
import { rulebookOf, shanghai, Told } from './casework.story.js';
import type { Clock } from './complaint-record.js';
import { canonical } from './history.js';
import { replay } from './replay.js';
import { loadRulebooks } from './rulebooks.js';

const received = shanghai('2026-09-28 10:00');
const minute = 60_000;
const complaints: Actor = { kind: 'channel', id: 'complaints' };
const other = 'C-2026-000002-1';

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

function begun(): Told {
  const { assigned, classified } = happened;
  return new Told(registered, rulebookOf()).happens(
    { ...assigned, at: received + 5 * minute },
    { ...classified, at: received + 6 * minute },
  );
}

const joined = (receivedAt: number) =>
  fact('complaint.joined', received + hour, complaints, { other, otherId: 'c-2', receivedAt, points: [] });
const parted = fact('complaint.parted', received + 2 * hour, complaints, { other, otherId: 'c-2' });
const clock = (told: Told, name: string): Clock => told.complaint.clocks.find((one) => one.name === name)!;

describe('The clocks of complaints that were merged', () => {
  it('count from whichever was received first, and end where they ended when they part', () => {
    const told = begun();
    const due = clock(told, 'finalResponse').deadline!;
    told.happens(joined(received - 6 * 24 * hour));
    expect(clock(told, 'finalResponse')).toMatchObject({ startedAt: received - 6 * 24 * hour, round: 1 });
    expect(clock(told, 'finalResponse').deadline).toBeLessThan(due);
    told.happens(parted);
    expect(clock(told, 'finalResponse')).toMatchObject({ startedAt: received, deadline: due });
  });

  it('are not moved by one that came later, nor do those move that count from elsewhere', () => {
    const told = begun();
    const before = canonical(told.complaint.clocks);
    told.happens(joined(received + 10 * minute));
    expect(canonical(told.complaint.clocks)).toBe(before);
  });

  it('are breached at their own instant when that lies behind, and warn of nothing any more', () => {
    const told = begun().happens(joined(shanghai('2026-07-01 10:00')));
    const at = told.complaint.history.at(-1)!.event.at;
    const due = clock(told, 'finalResponse').deadline!;
    expect(due).toBeLessThan(received);
    told.passesTo(at + minute);
    const rung = told.complaint.history.filter(({ event }) => 'clock' in event && event.clock === 'finalResponse');
    expect(rung.map(({ event }) => event.type)).toContain('clock.breached');
    expect(rung.map(({ event }) => event.type)).not.toContain('clock.warned');
    expect(rung.find(({ event }) => event.type === 'clock.breached')?.event.at).toBe(due);
    told.happens({ ...parted, at: at + 2 * minute });
    expect(clock(told, 'finalResponse').reached).toContain('breach');
  });

  it('send no letters for the turns of a duty that would have passed', () => {
    const told = begun();
    const before = canonical(clock(told, 'progressUpdate'));
    told.happens(joined(shanghai('2026-07-01 10:00')));
    expect(canonical(clock(told, 'progressUpdate'))).toBe(before);
  });

  it('follow from the history, byte for byte', () => {
    const told = begun().happens(joined(received - 6 * 24 * hour), parted);
    const replayed = replay(told.complaint.history, loadRulebooks('workflows'));
    expect(canonical(replayed)).toBe(canonical(told.complaint));
  });
});

describe('The clocks of a complaint whose merger is undone', () => {
  const merged = fact('complaint.merged', received + hour, ana, { into: other });
  const undone = (at: number) => fact('merge.undone', at, ana, { reason: '两件事' });

  it('go on in the same round, due when they were due', () => {
    const told = begun();
    const due = clock(told, 'acknowledgement').deadline;
    told.happens(merged);
    expect(clock(told, 'acknowledgement').state).toBe('ended');
    told.happens(undone(received + 2 * hour));
    expect(clock(told, 'acknowledgement')).toMatchObject({ round: 1, state: 'running', deadline: due });
    expect(told.complaint.clocks.filter(({ name }) => name === 'finalResponse')).toHaveLength(1);
  });

  it('that passed their deadline meanwhile are breached at it', () => {
    const told = begun();
    const due = clock(told, 'acknowledgement').deadline!;
    told.happens(merged, undone(due + hour)).passesTo(due + hour + minute);
    const breach = told.complaint.history.find(
      ({ event }) => event.type === 'clock.breached' && event.clock === 'acknowledgement',
    );
    expect(breach?.event.at).toBe(due);
  });
});
