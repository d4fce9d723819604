import { jest } from '@jest/globals';
import { Restrictions } from '#customers/restrictions.js';
import { CustomerCare } from '#customers/customer-care.js';
import { needs } from '#customers/care.js';
import { MessageStore } from '#casework/message.store.js';
import { loadRulebooks } from '#casework/rulebooks.js';
import { OutgoingMails } from '#notifications/outgoing-mails.js';
import { fieldsOf } from '#intake/form.js';
import { ComplaintForm } from '../complain/complaint-form.js';
import type { Seen, Visitor } from '../portal.story.js';
import { RunningPortal, usualAnswers } from '../portal.story.js';
import { ownNeedWords } from './person.texts.js';

jest.setTimeout(60_000);

const day = 24 * 3_600_000;
let addresses = 0;

describe('What the page of a complaint holds of whoever complains', () => {
  let portal: RunningPortal;
  let visitor: Visitor;
  let email: string;
  let ref: string;

  beforeAll(async () => (portal = await RunningPortal.start()));
  afterAll(() => portal.stop());
  beforeEach(async () => {
    email = `customer-${(addresses += 1)}@example.org`;
    visitor = portal.visitor();
    ref = await portal.complaintOf(visitor, { email });
  });

  const care = (): CustomerCare => portal.application.get(CustomerCare, { strict: false });
  const page = (who = visitor): Promise<Seen> => who.get(`/complaints/${ref}`);
  const tell = (fields: Record<string, string | readonly string[]>, who = visitor): Promise<Seen> =>
    who.postAndFollow(`/complaints/${ref}/needs`, { needsConsent: 'yes', ...fields });
  const complaint = () => portal.casework.get(ref);
  const heldWith = async () => care().saidWith((await complaint()).id);

  /** Asks for the link that comes by mail, and opens the page by it in another browser. */
  async function byMail(language = 'en'): Promise<Visitor> {
    const sent = await visitor.postAndFollow(`/complaints/${ref}/prove`, {});
    expect(sent.html).toContain('role="status"');
    const mails = await portal.application.get(OutgoingMails, { strict: false }).ofComplaint((await complaint()).id);
    const code = /\/track#(\S+)/.exec(mails.at(-1)!.mail.text)![1]!;
    const reader = portal.visitor(language);
    await reader.post('/track', { code });
    return reader;
  }

  async function restrict(): Promise<void> {
    const { customerId } = await complaint();
    const restrictions = portal.application.get(Restrictions, { strict: false });
    const now = portal.time.now();
    const { id } = await restrictions.ask(
      customerId,
      {
        id: `restriction-of-${ref}`,
        limits: { closed: ['phone'] },
        reason: 'You called <b>40 times</b> on one day.',
        evidence: [],
        reviewAt: now + 60 * day,
        until: now + 90 * day,
      },
      'li',
    );
    await restrictions.approve(customerId, id, 'mo');
  }

  describe('when needs are told', () => {
    it('keeps them with consent, shows them, and tells a manager no more than that there are some', async () => {
      const shown = await tell({ needs: ['largePrint', 'callRather'], needsNote: 'My son speaks for me' });
      expect(shown.html).toMatch(/<li>Letters in large print<\/li><li>Call me rather than write<\/li>/);
      expect(shown.html).toContain('My son speaks for me');
      expect(await heldWith()).toMatchObject({ needs: ['largePrint', 'callRather'], consent: { how: 'page' } });
      const { history } = await complaint();
      expect(history.filter(({ event }) => event.type === 'trigger.noticed')).toHaveLength(1);
      expect(JSON.stringify(history)).not.toContain('My son');
    });

    it.each<[string, Record<string, string | readonly string[]>, RegExp]>([
      ['without consent', { needs: ['largePrint'], needsConsent: 'no' }, /Without your consent/],
      ['without a need', { needsNote: 'hm' }, /Please choose at least one/],
      ['that nobody knows', { needs: ['gold', '__proto__'] }, /Please choose at least one/],
    ])('keeps nothing %s, and loses nothing that was typed', async (_, fields, fault) => {
      const again = await tell({ needsNote: 'typed', ...fields });
      expect(again.status).toBe(422);
      expect(again.html).toMatch(fault);
      expect(again.html).toContain(`${String(fields['needsNote'] ?? 'typed')}</textarea>`);
      expect(await heldWith()).toBeUndefined();
    });

    it('shows what was typed as text, and cuts what nobody can see', async () => {
      const { html } = await tell({ needs: ['interpreter'], needsNote: '<script>x</script>\u202e\u0000ok' });
      expect(html).toContain('&lt;script&gt;x&lt;/script&gt;ok');
      expect(html).not.toContain('<script>x');
    });

    it('takes them back at once; only the fact stays that the complaint was marked', async () => {
      await tell({ needs: ['moreTime'], needsNote: 'slowly' });
      const gone = await visitor.postAndFollow(`/complaints/${ref}/needs/withdraw`, {});
      expect(gone.html).toContain('We keep nothing of it.');
      expect(gone.html).not.toContain('slowly');
      expect(await heldWith()).toBeUndefined();
      const { history } = await complaint();
      expect(history.filter(({ event }) => event.type === 'trigger.noticed')).toHaveLength(1);
    });

    it('is kept when it is told with the complaint itself, and stands nowhere in the complaint', async () => {
      const key = (await visitor.get('/')).field('key');
      const typed = { key, ...usualAnswers, email, needs: ['largePrint', 'moreTime'], needsNote: 'zwölf Punkt' };
      const refused = await visitor.post('/complaints', { ...typed, do: 'send' });
      expect(refused.status).toBe(422);
      expect(refused.html).toContain('Please tick the box');
      const summary = await visitor.post('/complaints', { ...typed, needsConsent: 'yes', do: 'review' });
      expect(summary.html).toContain('Letters in large print, More time to answer');
      const receipt = await visitor.postAndFollow('/complaints', { ...typed, needsConsent: 'yes', do: 'send' });
      ref = /C-\d{4}-\d{6}-\d/.exec(receipt.html)![0];
      expect(await heldWith()).toMatchObject({ needs: ['largePrint', 'moreTime'], note: 'zwölf Punkt' });
      expect(JSON.stringify(await complaint())).not.toMatch(/zwölf Punkt|large print/i);
      expect((await page()).html).toContain('zwölf Punkt');
    });

    it('is not for whoever has no private link, nor for a page of another site', async () => {
      const stranger = await tell({ needs: ['moreTime'] }, portal.visitor());
      expect(stranger.status).toBe(404);
      const forged = await visitor.post(
        `/complaints/${ref}/needs`,
        { needs: ['moreTime'], needsConsent: 'yes' },
        { 'sec-fetch-site': 'cross-site' },
      );
      expect(forged.status).toBe(403);
      expect(await heldWith()).toBeUndefined();
    });
  });

  describe('for somebody who has only typed an address that may be another one’s', () => {
    beforeEach(async () => {
      const { customerId } = await complaint();
      await care().record(
        customerId,
        {
          drivers: ['health'],
          needs: ['interpreter'],
          note: 'Told on the telephone',
          consent: { how: 'spoken', at: portal.time.now() },
          until: portal.time.now() + 90 * day,
        },
        { kind: 'staff', id: 'li', roles: ['lead'] },
      );
      await restrict();
    });

    it('shows neither what was agreed nor what the file says, and does not tell whether there is something', async () => {
      const { html } = await page();
      expect(html).not.toMatch(/40 times|Told on the telephone|Health|<li>An interpreter/);
      const nothingHeld = portal.visitor();
      const other = await portal.complaintOf(nothingHeld, { email: `nobody-${addresses}@example.org` });
      const said = (text: string): string | undefined => /What else we hold[\s\S]*?<\/details>/.exec(text)?.[0];
      const their = said((await nothingHeld.get(`/complaints/${other}`)).html);
      expect(said(html)?.replaceAll(email, '').replaceAll(ref, '')).toBe(
        their?.replaceAll(`nobody-${addresses}@example.org`, '').replaceAll(other, ''),
      );
    });

    it('hides what was written about it besides our letters, and shows that with the proof', async () => {
      const { id, customerId } = await complaint();
      await portal.application.get(MessageStore, { strict: false }).add({
        id: `put-aside-${id}`,
        complaintId: id,
        personId: customerId,
        direction: 'out',
        channel: 'email',
        at: portal.time.now(),
        from: { address: 'house@example.org' },
        to: [{ address: email }],
        cc: [],
        subject: 'Your message is kept',
        text: 'As we wrote to you: no telephone calls.',
        replyText: 'As we wrote to you: no telephone calls.',
        references: [],
        contentHash: id,
        attachments: [],
        trust: 'session',
      });
      expect((await page()).html).not.toContain('no telephone calls');
      expect((await page(await byMail())).html).toContain('no telephone calls');
    });

    it('adds what they tell to their complaint alone, and takes nothing from the file', async () => {
      const { id, customerId } = await complaint();
      await tell({ needs: ['writeRather'] });
      await visitor.post(`/complaints/${ref}/needs/withdraw`, {});
      await tell({ needs: ['moreTime'] });
      expect((await care().of(customerId))?.needs).toEqual(['interpreter']);
      expect((await care().of(customerId, id))?.needs).toEqual(['moreTime', 'interpreter']);
    });

    it('shows all of it to whoever comes by the link that is mailed, in their language', async () => {
      const reader = await byMail('zh-CN');
      const { html } = await page(reader);
      expect(html).toContain('You called &lt;b&gt;40 times&lt;/b&gt; on one day.');
      for (const part of [
        '请勿通过电话与我们联系',
        '2026年12月27日',
        '未参与本决定的人员审理',
        '口译',
        '健康状况',
        'Told on',
      ])
        expect(html).toContain(part);
      expect(html).not.toContain('我们持有的其他信息');
    });

    it('lets the customer change and take back all of it, in every one of their complaints', async () => {
      const { customerId } = await complaint();
      const reader = await byMail();
      await tell({ needs: ['largePrint'] }, reader);
      expect(await care().of(customerId)).toMatchObject({ needs: ['largePrint'], drivers: ['health'] });
      await reader.post(`/complaints/${ref}/needs/withdraw`, {});
      expect(await care().of(customerId)).toBeUndefined();
    });

    it.each<[string, () => Promise<void>]>([
      [
        'when the link was replaced',
        async () => void (await visitor.post(`/complaints/${ref}/link`, { key: 'k'.repeat(22) })),
      ],
      ['when the complaint is somebody else’s now', () => portal.setCustomerOf(ref, 'another-file')],
    ])('shows nothing of it any more %s', async (_, change) => {
      const reader = await byMail();
      expect((await page(reader)).html).toContain('40 times');
      await change();
      expect((await page(reader)).html).not.toMatch(/40 times|Told on the telephone/);
    });

    it('shows no proof on any page: what can be copied from one opens the complaint, and no more', async () => {
      const reader = await byMail();
      const receipt = await reader.get(`/complaints/${ref}/receipt`);
      const link = /href="([^"]*\/track#[^"]*)"/.exec(receipt.html)![1]!;
      const friend = portal.visitor();
      await friend.post('/track', { code: link });
      expect((await page(friend)).html).not.toContain('40 times');
    });
  });

  it('offers in the form just what is kept as a need, in the same words', () => {
    const { options } = fieldsOf(new ComplaintForm(loadRulebooks('workflows')).form).find(({ id }) => id === 'needs')!;
    expect(options.map(({ id, label }) => [id, label])).toEqual(needs.map((need) => [need, ownNeedWords[need]]));
  });
});
