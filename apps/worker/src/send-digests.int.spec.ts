import PostalMime from 'postal-mime';
import { Rulebooks } from '#casework/rulebooks.js';
import { AlertBook } from '#notifications/alert-book.js';
import { StaffStore } from '#people/staff.store.js';
import { fact, happened, hour, li } from '#workflows/complaint/complaint.story.js';
import { SendDigests } from './send-digests.js';
import { minute, useStaffedHouse } from './effects.int.story.js';

describe('What effects come to in digests', () => {
  const { begin, live, pass, open, casework, mailsTo, deliver, turn, now, get } = useStaffedHouse();

  it('mails everybody once a working day what waits for them', async () => {
    const id = await begin();
    await live(id, [fact('conflict.declared', 0, li, { staffId: 'ana' })]);
    const send = async () => {
      await get(SendDigests).send();
      await deliver();
      return mailsTo('li').length;
    };
    const first = await send();
    expect(first).toBe(2);
    turn(minute);
    expect(await send()).toBe(first);
    turn(24 * hour);
    expect(await send()).toBe(first + 1);
    // Saturday.
    turn(4 * 24 * hour);
    expect(await send()).toBe(first + 1);
  });

  it('mails it when each person likes, not on their days off, and not before they are back', async () => {
    const id = await begin();
    await live(id, [fact('conflict.declared', 0, li, { staffId: 'ana' })]);
    const staff = get(StaffStore);
    const sent = async () => {
      await get(SendDigests).send();
      await deliver();
      return mailsTo('li').length;
    };
    const dayAt = () => get(Rulebooks).currentRulebook().calendar.dayAt(now());
    const before = mailsTo('li').length;
    await staff.setDigest('li', { at: '20:00' });
    const { from, to } = dayAt();
    expect(await sent()).toBe(before);
    turn(from + 20 * hour - now());
    expect(await sent()).toBe(before + 1);
    await staff.setAbsence('li', { until: to + 21 * hour });
    turn(to + 20 * hour - now());
    expect(await sent()).toBe(before + 1);
    turn(hour);
    expect(await sent()).toBe(before + 2);
    await staff.setDigest('li', { offDays: [1, 2, 3, 4, 5, 6, 7] });
    turn(24 * hour);
    expect(await sent()).toBe(before + 2);
  });

  it('mails a manager every complaint of the team that is overdue, also when nobody has to answer for it any more', async () => {
    const id = await begin();
    await live(id, [happened.assigned]);
    await pass(id, 2 * 24 * hour);
    for (const { id: alert } of await open('mei')) await get(AlertBook).acknowledge(alert, 'mei');
    await get(SendDigests).send();
    await deliver();
    const digest = await PostalMime.parse(mailsTo('mei').at(-1)!.source);
    expect(digest.subject).toContain('超时投诉：1 件');
    expect(digest.text).toContain((await casework().get(id)).ref);
  });
});
