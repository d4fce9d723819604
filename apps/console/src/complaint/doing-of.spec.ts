import { doingOf } from './doing-of.js';

describe('What somebody is about to do by a form', () => {
  it.each([
    ['a letter in one’s own words', 'customer.informed', {}, 'writing'],
    ['questions to the customer', 'information.requested', {}, 'writing'],
    ['a call that is noted', 'contact.recorded', { direction: 'out', channel: 'phone' }, 'calling'],
    ['a visit that is noted', 'contact.recorded', { direction: 'out', channel: 'visit' }, 'visiting'],
    ['a call of the customer', 'contact.recorded', { direction: 'in', channel: 'phone' }, undefined],
    ['a call of which nothing is said yet', 'contact.recorded', {}, undefined],
    ['an answer that is owed', 'resolution.proposed', {}, undefined],
    ['a note', 'note.added', {}, undefined],
  ])('%s', (_, event, values, doing) => {
    expect(doingOf(event, values)).toBe(doing);
  });
});
