import type { Known } from './complaint.js';
import { beginningOf, bodyOf, fieldsOf, type FieldSchema, likelyNext } from './event-form.js';

const text = { type: 'string', minLength: 1, maxLength: 10_000 };
const key = { type: 'string', minLength: 1, maxLength: 64 };
const ids = (): (() => string) => {
  let count = 0;
  return () => `new-${(count += 1)}`;
};
const noInstant = (): undefined => undefined;

describe('the form of an event', () => {
  const promise: FieldSchema = {
    required: ['type', 'promiseId', 'kind', 'text', 'dueAt'],
    properties: {
      type: {},
      id: key,
      expectedVersion: { type: 'integer' },
      promiseId: key,
      kind: { enum: ['promise', 'callBack'] },
      text,
      dueAt: { type: 'integer' },
    },
  };

  it('asks for what a person knows, and makes the ids of what begins', () => {
    const fields = fieldsOf('promise.made', promise);
    expect(fields.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'promiseId made',
      'kind choice',
      'text prose',
      'dueAt instant',
    ]);
    const typed = { kind: 'callBack', text: '  回电  ', dueAt: '2026-03-02T14:30' };
    expect(bodyOf(fields, typed, ids(), () => 42)).toEqual({
      promiseId: 'new-1',
      kind: 'callBack',
      text: '回电',
      dueAt: 42,
    });
  });

  it('offers what is there where an event is about something that is there', () => {
    expect(fieldsOf('promise.kept', { properties: { promiseId: key } })).toMatchObject([
      { kind: 'one', of: 'promises' },
    ]);
  });

  it('sends lists with an id for each new item, money in the smallest unit, and nothing that was left empty', () => {
    const item = { properties: { id: key, description: text, amount: { type: 'integer' } } };
    const fields = fieldsOf('resolution.proposed', { properties: { remedies: { type: 'array', items: item } } });
    const remedies = [
      { description: 'refund', amount: 19.99 },
      { id: 'r-1', description: 'sorry' },
    ];
    expect(bodyOf(fields, { remedies }, ids(), noInstant)).toEqual({
      remedies: [
        { id: 'new-1', description: 'refund', amount: 1999 },
        { id: 'r-1', description: 'sorry' },
      ],
    });
  });

  it('says no where a yes or no is asked for and nothing was pressed', () => {
    const schema = { required: ['safety'], properties: { safety: { type: 'boolean' }, reached: { type: 'boolean' } } };
    expect(bodyOf(fieldsOf('x', schema), {}, ids(), noInstant)).toEqual({ safety: false });
  });

  const known = {
    severity: 'high',
    points: [
      { id: 'p-1', text: 'late', finding: {} },
      { id: 'p-2', text: 'rude' },
    ],
    promises: [
      { id: 'a', state: 'kept' },
      { id: 'b', state: 'open' },
    ],
    requests: [],
    remedies: [],
  } as unknown as Known;

  it('begins with what is known: the points, the only open promise, the next point without a finding', () => {
    const begin = (event: string): object => beginningOf(event, known, 'ana', '2026-03-02', 'all of it');
    expect(begin('complaint.classified')).toMatchObject({ severity: 'high', points: [{ id: 'p-1' }, { id: 'p-2' }] });
    expect(begin('promise.kept')).toEqual({ promiseId: 'b' });
    expect(begin('finding.recorded')).toEqual({ pointId: 'p-2' });
    expect(begin('complaint.assigned')).toEqual({ ownerId: 'ana' });
  });

  it('offers first what comes next, of what is allowed', () => {
    const events = ['complaint.closed', 'complaint.assigned', 'complaint.classified', 'note.added'].map((event) => ({
      event,
      obstacles: event === 'complaint.closed' ? [{}] : [],
    })) as never;
    expect(likelyNext(events, { ...known, requests: [] }, 3)).toEqual(['complaint.assigned', 'complaint.classified']);
    expect(likelyNext(events, { ...known, ownerId: 'ana', category: 'goods' }, 3)).toEqual([]);
  });
});
