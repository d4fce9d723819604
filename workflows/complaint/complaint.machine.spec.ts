import { restore, persist, rungOf, stageOf } from './complaint.advance.js';
import { complaintLife } from './complaint.machine.js';
import { after, happened, told, until } from './complaint.story.js';

describe('The life of a complaint', () => {
  it('goes through its six stages in order', () => {
    expect(stageOf(after().snapshot)).toBe('receipt');
    expect(stageOf(after(happened.assigned, happened.classified, happened.accepted).snapshot)).toBe('acknowledgement');
    expect(stageOf(after(...until.investigation).snapshot)).toBe('investigation');
    expect(stageOf(after(...until.resolution).snapshot)).toBe('resolution');
    expect(stageOf(after(...until.followUp).snapshot)).toBe('followUp');
    expect(stageOf(after(...until.lessonSummary).snapshot)).toBe('lessonSummary');
    expect(stageOf(after(...until.closed).snapshot)).toBe('closed');
  });

  it('is plain data, so it can be published, hashed and pinned', () => {
    expect(JSON.parse(JSON.stringify(complaintLife))).toEqual(complaintLife);
  });

  it('survives being stored', () => {
    const stored = JSON.parse(JSON.stringify(persist(after(...until.investigation).snapshot))) as unknown;
    const step = told({ snapshot: restore(stored), effects: [] }, [
      happened.leakFound,
      happened.silenceFound,
      happened.concluded,
    ]);
    expect(persist(step.snapshot)).toEqual(persist(after(...until.resolution).snapshot));
  });

  it('does not take a stored complaint whose state it does not know', () => {
    const stored = JSON.parse(
      JSON.stringify(persist(after().snapshot)).replace('"assessing"', '"pondering"'),
    ) as unknown;
    expect(() => restore(stored)).toThrow();
  });

  it('stays calm while nothing is overdue', () => {
    expect(rungOf(after(...until.closed).snapshot)).toBe('calm');
  });
});
