import { stageOf } from '../complaint.advance.js';
import type { Actor } from '../complaint.roles.js';
import { after, ana, customer, day, fact, happened, obstacles, time, told, until } from '../complaint.story.js';

const { leakFound, silenceFound, concluded } = happened;
const wang: Actor = { kind: 'staff', id: 'wang', roles: ['departmentMember'] };
const asked = fact('request.sent', 8 * day, ana, {
  requestId: 'q-1',
  department: '安装部',
  question: '谁安装的？',
  awaited: true,
});
const answered = fact('request.answered', 9 * day, wang, { requestId: 'q-1', answer: '李师傅' });
const informationRequested = fact('information.requested', 8 * day, ana, { questions: '请发照片' });
const begun = after(...until.investigation);

describe('Investigation', () => {
  it('ends only when every point has its finding', () => {
    expect(obstacles(told(begun, [leakFound]), concluded)).toEqual(['points-without-finding']);
    expect(stageOf(told(begun, [leakFound, silenceFound, concluded]).snapshot)).toBe('resolution');
  });

  it('knows which points there are', () => {
    expect(obstacles(begun, { ...leakFound, pointId: 'p-9' })).toEqual(['point-unknown']);
  });

  it('waits for the customer without our own targets running on, and goes on when the customer writes', () => {
    const waiting = told(begun, [informationRequested]);
    expect(waiting.effects).toContainEqual({
      type: 'letter.send',
      letterId: 'informationRequest-1',
      letter: 'informationRequest',
    });
    expect(waiting.snapshot.hasTag('hold:resolution')).toBe(true);
    expect(waiting.snapshot.hasTag('clock:customerReply')).toBe(true);
    const wrote = told(waiting, [fact('customer.wrote', 9 * day, customer, { messageId: 'm-1' })]);
    expect(wrote.snapshot.hasTag('clock:resolution')).toBe(true);
    expect(wrote.effects).toEqual([{ type: 'owner.notify', about: 'customerWrote' }]);
  });

  it('reminds a silent customer and then decides on what is known', () => {
    const reply = { clock: 'customerReply', limit: 'internal', alert: [] } as const;
    const reminded = told(begun, [
      informationRequested,
      fact('clock.warned', 13 * day, time, { ...reply, point: 'warn 50', share: 50 }),
    ]);
    expect(reminded.effects).toContainEqual({ type: 'letter.send', letterId: 'reminder-1', letter: 'reminder' });
    const given = told(reminded, [fact('clock.breached', 18 * day, time, { ...reply, point: 'breach' })]);
    expect(given.snapshot.hasTag('clock:investigation')).toBe(true);
  });

  it('asks another department, and stays the owner while it waits', () => {
    const waiting = told(begun, [asked]);
    expect(waiting.effects).toEqual([{ type: 'department.ask', requestId: 'q-1' }]);
    expect(waiting.snapshot.context.ownerId).toBe('ana');
    expect(obstacles(told(waiting, [leakFound, silenceFound]), concluded)).toEqual(['requests-open']);
  });

  it('goes on when the last awaited answer is there', () => {
    const second = fact('request.sent', 8 * day, ana, {
      requestId: 'q-2',
      department: '物流部',
      question: '何时送达？',
      awaited: true,
    });
    const one = told(begun, [asked, second, answered]);
    expect(one.snapshot.value).toMatchObject({ handling: { investigation: 'awaitingDepartment' } });
    const both = told(one, [fact('request.answered', 9 * day, wang, { requestId: 'q-2', answer: '五日' })]);
    expect(both.snapshot.value).toMatchObject({ handling: { investigation: 'gathering' } });
  });

  it('takes a request back that was sent to the wrong department, with its reason', () => {
    const back = told(begun, [
      asked,
      fact('request.handedBack', 9 * day, wang, { requestId: 'q-1', reason: '非本部门安装' }),
    ]);
    expect(back.snapshot.context.requests).toMatchObject([{ id: 'q-1', state: 'handedBack' }]);
    expect(back.snapshot.value).toMatchObject({ handling: { investigation: 'gathering' } });
    expect(obstacles(back, answered)).toEqual(['request-unknown']);
  });

  it('is not made by whom the complaint is about', () => {
    const about = told(begun, [fact('conflict.declared', 8 * day, customerService, { staffId: 'ana' })]);
    expect(obstacles(about, leakFound)).toEqual(['conflict-of-interest']);
  });
});

const customerService: Actor = { kind: 'staff', id: 'bo', roles: ['agent'] };
