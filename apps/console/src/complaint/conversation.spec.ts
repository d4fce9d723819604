import type { HistoryEntry, Message } from './complaint.js';
import { conversationOf, lastFromCustomer } from './conversation.js';

const message = (id: string, at: number, direction = 'in'): Message => ({ id, at, direction }) as unknown as Message;
const entry = (type: string, at: number): HistoryEntry =>
  ({ event: { type, id: `${type} ${at}`, at } }) as HistoryEntry;

describe('the conversation', () => {
  it('is one stream of messages, calls and notes, the oldest first', () => {
    const history = [entry('note.added', 20), entry('contact.recorded', 5), entry('complaint.accepted', 6)];
    const stream = conversationOf([message('m-2', 30), message('m-1', 10)], history, false);
    expect(stream.map(({ id }) => id)).toEqual(['contact.recorded 5', 'm-1', 'note.added 20', 'm-2']);
  });

  it('keeps back what was said before the first message that is loaded', () => {
    const stream = conversationOf([message('m-2', 30)], [entry('note.added', 20), entry('note.added', 40)], true);
    expect(stream.map(({ id }) => id)).toEqual(['m-2', 'note.added 40']);
  });

  it('knows the last word of the customer', () => {
    expect(lastFromCustomer([message('a', 1), message('b', 9), message('c', 12, 'out')])?.id).toBe('b');
    expect(lastFromCustomer([])).toBeUndefined();
  });
});
