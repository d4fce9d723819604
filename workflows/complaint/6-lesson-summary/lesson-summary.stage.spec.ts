import { advance, isRefusal, stageOf } from '../complaint.advance.js';
import { wordsOf } from '../complaint.reasons.js';
import { after, ana, bo, day, fact, happened, obstacles, registering, told, until } from '../complaint.story.js';

const { learned, closed, classified } = happened;
const begun = after(...until.lessonSummary);
const waived = fact('lesson.waived', 6 * day, ana, { reason: '客户误会' });
const confirmed = fact('lesson.confirmed', 6 * day, bo, {});

describe('Lesson summary', () => {
  it('closes once the lesson is recorded', () => {
    expect(stageOf(told(begun, [learned]).snapshot)).toBe('lessonSummary');
    expect(stageOf(told(begun, [learned, closed]).snapshot)).toBe('closed');
    expect(obstacles(begun, closed)).toEqual(['not-in-this-stage']);
  });

  it('takes "nothing to learn" only with a second person', () => {
    const waiting = told(begun, [waived]);
    expect(obstacles(waiting, { ...confirmed, by: ana })).toEqual(['recorder-cannot-confirm']);
    expect(stageOf(told(waiting, [confirmed, closed]).snapshot)).toBe('closed');
  });

  it('has a severe one read by a second person, who may give it back', () => {
    const severe = told(
      registering(),
      until.lessonSummary.map((event) =>
        event === classified ? { ...classified, severity: 'critical' as const } : event,
      ),
    );
    const recorded = told(severe, [learned]);
    expect(obstacles(recorded, closed)).toEqual(['not-in-this-stage']);
    const returned = told(recorded, [fact('lesson.returned', 6 * day, bo, { reason: '原因不清' })]);
    expect(obstacles(returned, learned)).toEqual([]);
  });

  it('says in both languages what still stands in the way of closing', () => {
    const promised = told(begun, [
      learned,
      fact('promise.made', 6 * day, ana, { promiseId: 'promise-2', kind: 'promise', text: '寄送配件', dueAt: 8 * day }),
    ]);
    const refusal = advance(promised.snapshot, closed);
    if (!isRefusal(refusal)) throw new Error('it closed with an open promise');
    expect(refusal.reasons.map(wordsOf)).toEqual([{ en: '1 promise(s) are open', 'zh-CN': '还有 1 项承诺未兑现' }]);
    expect(refusal.allowed).toContain('promise.kept');
    const kept = fact('promise.kept', 7 * day, ana, { promiseId: 'promise-2', evidence: '快递单' });
    expect(stageOf(told(promised, [kept, { ...closed, at: 7 * day }]).snapshot)).toBe('closed');
  });

  it('does not close while a letter that is owed has not arrived', () => {
    const failed = told(begun, [
      learned,
      fact('letter.failed', 6 * day, ana, { letterId: 'finalResponse-1', reason: '退信' }),
    ]);
    expect(obstacles(failed, closed)).toEqual(['letters-undelivered']);
  });
});
