import PostalMime from 'postal-mime';
import { Casework } from '#casework/casework.service.js';
import { AlertBook } from '#notifications/alert-book.js';
import type { Alert } from '#notifications/alert.js';
import { AlertStore } from '#notifications/alert.store.js';
import { DeliverMail } from '#notifications/deliver-mail.js';
import { StaffDirectory } from '#people/staff-directory.js';
import { TurnableTimeSource } from '#platform/time-source.js';
import { fact, li } from '#workflows/complaint/complaint.story.js';
import { ClimbAlerts } from './climb-alerts.js';
import { House } from './house.story.js';
import { SendDigests } from './send-digests.js';
import { TellStaff } from './tell-staff.js';

const hour = 3_600_000;
const start = Date.parse('2026-03-02T10:00:00+08:00');
const subject = 'Mr Wang’s washing machine leaks';

describe('A group that is told of a complaint', () => {
  let time: TurnableTimeSource;
  let house: House;
  let complaintId: string;
  let ref: string;

  beforeEach(async () => {
    time = new TurnableTimeSource(start);
    house = await House.open('complaints@house.example', time);
    const directory = house.service(StaffDirectory);
    const name = { en: 'Legal', 'zh-CN': '法务' };
    for (const id of ['eva', 'bo'])
      await directory.addMember({ id, email: `${id}@staff.example`, name: id, roles: ['agent'], password: 'x' });
    await directory.addTeam({ id: 'elsewhere', name, leadId: 'eva', members: ['eva'] });
    await directory.addTeam({ id: 'legal', name, members: ['ana', 'bo', 'eva'] });
    await house.join('complaints', 'ana');
    await house.join('complaints', 'bo');
    complaintId = await house.complainedByForm('wang@far.example', subject);
    ({ ref } = await house.service(Casework).get(complaintId));
  });
  afterEach(() => house.close());

  const open = async (staffId: string): Promise<Alert[]> =>
    (await house.service(AlertBook).open(staffId)).filter(({ relation }) => relation === 'group:legal');

  async function tell(): Promise<void> {
    const complaint = await house.service(Casework).get(complaintId);
    const effect = { type: 'alert.raise', because: 'trigger', recipients: ['group:legal'] } as const;
    await house
      .service(TellStaff)
      .tell(complaint, { key: `${complaintId}-1-0`, effect, since: time.now(), tries: 0 }, effect);
    await deliver();
  }

  async function deliver(): Promise<void> {
    const mails = house.service(DeliverMail);
    await mails.rest();
    await mails.deliverDue();
    await mails.rest();
  }

  async function lastMailTo(staffId: string): Promise<string> {
    const { subject: title, text } = await PostalMime.parse(house.mailsTo(`${staffId}@staff.example`).at(-1)!.source);
    return `${title} ${text}`;
  }

  it('names it to those of its members who may open it', async () => {
    await tell();
    expect(await open('ana')).toMatchObject([{ ref, title: subject }]);
    expect(await lastMailTo('ana')).toMatch(new RegExp(`${ref}.*${subject}`, 's'));
  });

  it('tells a member of another team that something waits, and neither the record nor the mail says of whom', async () => {
    await tell();
    const [alert] = await open('eva');
    expect(alert).toMatchObject({
      isVeiled: true,
      what: { en: 'Needs a manager at once' },
      answerBy: expect.any(Number) as number,
    });
    expect(JSON.stringify(await house.service(AlertStore).find(alert!.id))).not.toMatch(new RegExp(`${ref}|Wang`));
    const mail = await lastMailTo('eva');
    expect(mail).not.toMatch(new RegExp(`${ref}|Wang`));
    expect(mail).toContain('须经理立即处理');
    expect(mail).toContain('不在您的查看权限内');
  });

  it('tells nothing to the colleague whom it is about, and leaves out of their digest what they were told before', async () => {
    await tell();
    await house.record(complaintId, fact('conflict.declared', time.now(), li, { staffId: 'bo' }));
    time.turn(24 * hour);
    await house.service(SendDigests).send();
    await deliver();
    expect(await lastMailTo('bo')).toContain('不在您的查看权限内');
    expect(await lastMailTo('bo')).not.toMatch(new RegExp(`${ref}|Wang`));
    expect(await lastMailTo('ana')).toContain(ref);
    const told = (await open('bo')).length;
    await house.record(complaintId, fact('customer.chased', time.now(), li, { text: 'When?' }));
    await tell();
    expect(await open('bo')).toHaveLength(told);
  });

  it('leaves the complaint out of the list of what is overdue of whoever leads its team and is whom it is about', async () => {
    await house.record(complaintId, fact('conflict.declared', time.now(), li, { staffId: 'li' }));
    time.turn(30 * 24 * hour);
    await house.wake(complaintId);
    await house.service(SendDigests).send();
    await deliver();
    const mails = house.mailsTo('li@staff.example');
    for (const { source } of mails.slice(-1)) expect((await PostalMime.parse(source)).text).not.toContain(ref);
  });

  it('is named again to whoever stands above, when nobody has answered', async () => {
    await tell();
    for (const id of ['ana', 'bo'])
      for (const alert of await open(id)) await house.service(AlertBook).acknowledge(alert.id, id);
    time.turn(2 * hour);
    await house.service(ClimbAlerts).climb();
    const climbed = (await house.service(AlertBook).open('li')).filter(({ passedOver }) => passedOver === 'eva');
    expect(climbed).toMatchObject([{ ref, title: subject }]);
  });
});
