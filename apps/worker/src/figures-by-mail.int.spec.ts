import { unzipSync } from 'fflate';
import PostalMime from 'postal-mime';
import type { FigureMail } from '#figures/figure-mails.js';
import { FigureMails } from '#figures/figure-mails.js';
import { occasionAfter } from '#figures/mail-schedule.js';
import { DeliverMail } from '#notifications/deliver-mail.js';
import { StaffStore } from '#people/staff.store.js';
import { TurnableTimeSource } from '#platform/time-source.js';
import { House } from './house.story.js';
import { SendFigureMails } from './send-figure-mails.js';

const hour = 3_600_000;
const day = 24 * hour;
const eight = { every: 'day', at: '08:00', zone: 'Asia/Shanghai' } as const;
const reader = 'li@staff.example';

describe('Figures by mail', () => {
  const time = new TurnableTimeSource(Date.parse('2026-03-01T12:00:00+08:00'));
  let house: House;
  let mails: FigureMails;
  let set: FigureMail[] = [];
  let count = 0;

  beforeAll(async () => {
    house = await House.open('complaints@house.example', time);
    mails = house.service(FigureMails);
    for (const who of ['zhang', 'wang', 'zhao']) await house.opens(`${who}@example.com`, '=1+1 漏水');
  }, 60_000);
  afterAll(() => house.close());
  beforeEach(() => void (house.server.read.length = 0));
  afterEach(async () => {
    for (const { id } of set) await mails.remove(id);
    set = [];
    house.server.recipients.clear();
  });

  /** Each morning at eight, to the lead, unless something else is said. */
  async function subscribed(different: Partial<FigureMail> = {}): Promise<FigureMail> {
    const next = occasionAfter(different.schedule ?? eight, time.now());
    const usual = { id: `f-${(count += 1)}`, readerId: 'li', setById: 'li', name: '晨报', filter: {}, schedule: eight };
    const mail = { ...usual, next, ...different };
    await mails.put(mail);
    set.push(mail);
    return mail;
  }

  const turnTo = (instant: number): void => time.turn(instant - time.now());
  const people = (): StaffStore => house.service(StaffStore);

  async function round(): Promise<void> {
    await house.service(SendFigureMails).send();
    const deliver = house.service(DeliverMail);
    await deliver.rest();
    await deliver.deliverDue();
  }

  async function lastOf({ id }: FigureMail): Promise<FigureMail['last']> {
    return (await mails.find(id))?.last;
  }

  it('come at their hour and not before, with the figures of the day before, their lists and a workbook', async () => {
    const { next } = await subscribed();
    await round();
    turnTo(next!.at - 1);
    await round();
    expect(house.server.read).toHaveLength(0);
    turnTo(next!.at);
    await round();
    const [received, another] = house.mailsTo(reader);
    expect(another).toBeUndefined();
    const { subject, html = '', text = '', attachments } = await PostalMime.parse(received!.source);
    expect(subject).toBe('晨报 · 2026-03-01：超时 0 件');
    expect(text).toContain('收到：3');
    expect(text).toContain('（+3，上期 0）');
    const at = next!.at;
    expect(html).toContain(`/figures/received?from=2026-03-01&amp;to=2026-03-01&amp;at=${at}"`);
    expect(html).toContain('&amp;stop=1');
    expect(attachments.map(({ filename }) => filename)).toEqual(['统计 2026-03-01.xlsx']);
    const sheet = unzipSync(new Uint8Array(attachments[0]!.content as ArrayBuffer))['xl/worksheets/sheet1.xml'];
    expect(new TextDecoder().decode(sheet)).toContain('客户提出时间');
  });

  it('come once, however many send them and wherever one of them dies', async () => {
    const mail = await subscribed();
    turnTo(mail.next!.at);
    await Promise.all([round(), round()]);
    // One that died before it went on to the next occasion finds this one again.
    await mails.put(mail);
    await round();
    expect(house.mailsTo(reader)).toHaveLength(1);
    expect((await mails.find(mail.id))?.next?.at).toBe(mail.next!.at + day);
    turnTo(mail.next!.at + day);
    await round();
    expect(house.mailsTo(reader)).toHaveLength(2);
  });

  it('come of each day that was missed while nothing ran', async () => {
    const mail = await subscribed();
    turnTo(mail.next!.at + 2 * day);
    for (let rounds = 0; rounds < 5; rounds += 1) await round();
    expect(house.mailsTo(reader)).toHaveLength(3);
  });

  it('wait while the reader is away, and then only the last of them comes', async () => {
    const mail = await subscribed();
    const back = mail.next!.at + 2 * day + hour;
    await people().setAbsence('li', { from: time.now(), until: back });
    for (const at of [mail.next!.at, mail.next!.at + day, mail.next!.at + 2 * day]) {
      turnTo(at);
      await round();
    }
    expect(house.mailsTo(reader)).toHaveLength(0);
    turnTo(back);
    for (let rounds = 0; rounds < 5; rounds += 1) await round();
    expect(house.mailsTo(reader)).toHaveLength(1);
    expect(await lastOf(mail)).toMatchObject({ date: dateOf(mail.next!.at + 2 * day), state: 'sent' });
  });

  it('wait until the day of which they tell is over where the house is, for a reader whose day begins before', async () => {
    const early = await subscribed({ schedule: { every: 'day', at: '00:30', zone: 'Pacific/Auckland' } });
    turnTo(early.next!.at);
    await round();
    expect(house.mailsTo(reader)).toHaveLength(0);
    turnTo(Date.parse(`${early.next!.date}T00:00:00+08:00`));
    await round();
    expect(house.mailsTo(reader)).toHaveLength(1);
  });

  it('are in the language of the reader, and of the team that was asked for', async () => {
    await people().change('li', { locale: 'en' });
    const mail = await subscribed({ filter: { teamId: 'complaints', channel: 'webForm' }, setById: 'ana' });
    turnTo(mail.next!.at);
    await round();
    await people().change('li', { locale: 'zh-CN' });
    const { subject, text = '' } = await PostalMime.parse(house.mailsTo(reader)[0]!.source);
    expect(subject).toMatch(/^晨报 · [\d-]+: \d overdue$/);
    expect(text).toContain('Of: Complaints · Web form');
    expect(text).toContain('ana has this sent to you.');
  });

  it('do not tell anybody what they may not look at any more', async () => {
    const [own, others] = [await subscribed(), await subscribed({ filter: { teamId: 'elsewhere' } })];
    await people().change('li', { roles: ['agent'] });
    turnTo(own.next!.at);
    await round();
    await people().change('li', { roles: ['lead'] });
    turnTo(own.next!.at + day);
    await round();
    expect(house.mailsTo(reader)).toHaveLength(1);
    expect(await lastOf(own)).toMatchObject({ state: 'sent' });
    expect(await lastOf(others)).toMatchObject({ state: 'notTheirs' });
  });

  it('say of themselves when they could not be delivered', async () => {
    const mail = await subscribed();
    house.server.recipients.set(reader, 550);
    turnTo(mail.next!.at);
    await round();
    expect((await mails.find(mail.id))?.failedOn).toBe(mail.next!.date);
  });

  it('stop coming to whoever has left', async () => {
    const mail = await subscribed();
    await house.dismiss('li');
    turnTo(mail.next!.at);
    await round();
    expect(house.server.read).toHaveLength(0);
    expect(await lastOf(mail)).toMatchObject({ state: 'notTheirs' });
  });
});

const dateOf = (instant: number): string => new Date(instant + 8 * hour).toISOString().slice(0, 10);
