import type { ComplaintEvent, EventOf } from '../complaint.events.js';
import { after, ana, customer, day, fact, happened, hour, obstacles, told, until } from '../complaint.story.js';

const investigated = after(happened.assigned, happened.classified, happened.accepted);
const called = (at: number, details: Partial<EventOf<'contact.recorded'>> = {}): ComplaintEvent =>
  fact('contact.recorded', at, ana, { direction: 'out', channel: 'phone', summary: '致电客户', ...details });
const inVain = (at: number, nextTryAt?: number): ComplaintEvent =>
  called(at, { summary: '无人接听', reached: false, ...(nextTryAt !== undefined && { nextTryAt }) });

describe('A call that reached nobody', () => {
  it('is tried again as a duty of its own, of which the customer was told nothing', () => {
    const { snapshot } = told(investigated, [inVain(4 * hour, 8 * hour)]);
    expect(snapshot.context.promises).toEqual([
      { id: 'next-try-1', kind: 'nextTry', text: '无人接听', dueAt: 8 * hour, madeBy: 'ana', state: 'open' },
    ]);
  });

  it('has been tried again by the next one, in time or late, whether it reached somebody or not', () => {
    const twice = told(investigated, [inVain(4 * hour, 8 * hour), inVain(7 * hour, 9 * hour)]);
    expect(twice.snapshot.context.promises.map(({ state }) => state)).toEqual(['kept', 'open']);
    const thrice = told(twice, [called(10 * hour)]);
    expect(thrice.snapshot.context.promises.map(({ state }) => state)).toEqual(['kept', 'keptLate']);
  });

  it('need not be tried again when the customer calls, and must when the customer only writes', () => {
    const waiting = told(investigated, [inVain(4 * hour, 8 * hour)]);
    const rang = told(waiting, [called(5 * hour, { direction: 'in' })]);
    expect(rang.snapshot.context.promises).toMatchObject([{ state: 'kept' }]);
    const wrote = told(waiting, [called(5 * hour, { direction: 'in', channel: 'email' })]);
    expect(wrote.snapshot.context.promises).toMatchObject([{ state: 'open' }]);
  });

  it('answers no chase and tells no mood', () => {
    const chased = told(investigated, [fact('customer.chased', 4 * hour, customer, {})]);
    const { context } = told(chased, [inVain(5 * hour)]).snapshot;
    expect(context.customerChases).toMatchObject([{ state: 'open' }]);
    expect(told(chased, [called(5 * hour)]).snapshot.context.customerChases).toMatchObject([{ state: 'answered' }]);
  });

  it('cannot be tried again in the past, after a talk, or once the complaint is closed', () => {
    expect(obstacles(investigated, inVain(4 * hour, 3 * hour))).toEqual(['promise-in-the-past']);
    expect(obstacles(investigated, called(4 * hour, { nextTryAt: 8 * hour }))).toContain('next-try-of-a-talk');
    const over = after(...until.closed);
    expect(obstacles(over, inVain(7 * day, 8 * day))).toEqual(['already-closed']);
    expect(obstacles(over, inVain(7 * day))).toEqual([]);
  });

  it('keeps the complaint from closing while it is to be tried again', () => {
    const ready = told(after(...until.lessonSummary), [happened.learned, inVain(6 * day, 9 * day)]);
    expect(obstacles(ready, happened.closed)).toEqual(['promises-open']);
  });
});
