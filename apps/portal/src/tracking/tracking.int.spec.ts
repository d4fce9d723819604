import { inflateSync } from 'node:zlib';
import { jest } from '@jest/globals';
import { TrackingLinks } from '#casework/tracking-links.js';
import { OutgoingMails } from '#notifications/outgoing-mails.js';
import { textInPdf } from '#notifications/pdf-text.story.js';
import { ana, fact, happened, li, mei } from '#workflows/complaint/complaint.story.js';
import type { Visitor } from '../portal.story.js';
import { RunningPortal, untilOffered } from '../portal.story.js';

const day = 86_400_000;

jest.setTimeout(60_000);

describe('Following a complaint', () => {
  let portal: RunningPortal;
  let visitor: Visitor;
  let ref: string;

  beforeAll(async () => (portal = await RunningPortal.start()));
  afterAll(() => portal.stop());
  beforeEach(async () => {
    visitor = portal.visitor();
    ref = await portal.complaintOf(visitor);
  });

  const page = (suffix = '') => visitor.get(`/complaints/${ref}${suffix}`);
  /** Presses a button of the complaint's page. */
  const press = async (act: string, fields: Record<string, string> = {}) =>
    visitor.postAndFollow(`/complaints/${ref}/${act}`, { key: (await page()).field('key'), ...fields });
  const linkOf = async (): Promise<string> =>
    /href="([^"]*\/track#[\w-]{43})"/.exec((await page('/receipt')).html)![1]!;
  const stageOf = async (): Promise<unknown> => {
    const { snapshot } = await portal.casework.get(ref);
    return (snapshot as { value: { handling: unknown } }).value.handling;
  };

  it('begins with a receipt: reference, private link, its QR code, and what happens by when', async () => {
    const { html } = await page('/receipt');
    expect(html).toContain(`<strong>${ref}</strong>`);
    expect(await linkOf()).toMatch(/\/track#[\w-]{43}$/);
    expect(html).toMatch(/<svg viewBox="0 0 \d+ \d+" role="img"/);
    expect(html).toContain('You have our final answer');
    expect(html).toContain('We also write to ana@example.org.');
    expect(html).toContain('China Standard Time');
  });

  it('is kept as a PDF, with its code, its link, and what is meant for the customer alone', async () => {
    await portal.happens(
      ref,
      fact('note.added', 0, ana, { text: 'SECRET note' }),
      fact('promise.made', 0, ana, {
        promiseId: 'p-1',
        kind: 'promise',
        text: 'We call you on Tuesday.',
        dueAt: portal.time.now() + day,
      }),
    );
    await press('messages', { message: 'It leaks\non the left.' });
    const pdf = await visitor.get(`/complaints/${ref}/pdf`);
    expect(pdf.status).toBe(200);
    expect(pdf.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${ref}.pdf"`,
      'cache-control': 'no-store',
    });
    const text = textInPdf(pdf.bytes, inflateSync);
    for (const told of [ref, 'Investigation', 'You have our final answer', 'We call you on Tuesday.', 'on the left.'])
      expect(text).toContain(told);
    expect(text.replaceAll(/\s/g, '')).toContain((await linkOf()).split('#')[1]);
    expect(text).not.toContain('SECRET');
    // Asked for in the other language, it is in that one.
    await page('?lang=zh-CN');
    expect(textInPdf((await visitor.get(`/complaints/${ref}/pdf`)).bytes, inflateSync)).toContain('您反映的内容');
  });

  it('is set as a PDF as often as a person wants it, and no faster', async () => {
    const answers = [];
    for (let asked = 0; asked < 11; asked += 1) answers.push((await visitor.get(`/complaints/${ref}/pdf`)).status);
    expect(new Set(answers.slice(0, 10))).toEqual(new Set([200]));
    expect(answers.at(-1)).toBe(429);
  });

  it('goes on from any device that has the private link, pasted whole or in part', async () => {
    const link = await linkOf();
    for (const code of [link, link.split('#')[1]!]) {
      const elsewhere = portal.visitor();
      const opened = await elsewhere.postAndFollow('/track', { code });
      expect(opened.status).toBe(200);
      expect(opened.html).toContain(ref);
    }
  });

  it.each(['', 'a'.repeat(43), '#', 'C-2026-000001-5'])('is not opened by "%s"', async (code) => {
    const stranger = portal.visitor();
    const answer = await stranger.post('/track', { code });
    expect(answer.status).toBe(404);
    expect(answer.html).toContain('This link opens nothing.');
    expect(stranger.cookie('visit')).toBeUndefined();
  });

  it('keeps the token out of every address, and in a cookie that scripts cannot read', async () => {
    const elsewhere = portal.visitor();
    const token = (await linkOf()).split('#')[1]!;
    const answer = await elsewhere.post('/track', { code: token });
    expect(answer.headers['location']).toBe(`/complaints/${ref}`);
    expect(String(answer.headers['set-cookie'])).toMatch(
      new RegExp(`visit=${token}; Max-Age=\\d+; Path=/complaints/${ref}; HttpOnly; SameSite=Lax`),
    );
  });

  it('shows what is meant for the customer, and nothing else', async () => {
    await portal.happens(
      ref,
      happened.assigned,
      happened.classified,
      happened.accepted,
      fact('note.added', 0, ana, { text: 'SECRET note' }),
      fact('request.sent', 0, ana, {
        requestId: 'q-1',
        department: 'SECRET logistics',
        question: 'SECRET?',
        awaited: false,
      }),
      fact('instruction.given', 0, mei, {
        text: 'SECRET instruction',
        dueAt: portal.time.now() + day,
        promiseId: 'i-1',
      }),
      fact('escalation.raised', 0, ana, { to: 'manager', reason: 'SECRET escalation' }),
      fact('promise.made', 0, ana, {
        promiseId: 'p-9',
        kind: 'promise',
        text: 'We call you on Tuesday.',
        dueAt: portal.time.now() + day,
      }),
    );
    const { html } = await page();
    expect(html).not.toMatch(/SECRET|ana<|bo<|manager/);
    expect(html).toContain('We call you on Tuesday.');
    expect(html).toMatch(/class="now"[^>]*>\s*<span>Investigation/);
  });

  it('says that a promise was not kept in time, without waiting to be told', async () => {
    await portal.happens(
      ref,
      fact('promise.made', 0, ana, {
        promiseId: 'p-1',
        kind: 'promise',
        text: 'A call.',
        dueAt: portal.time.now() + 1,
      }),
    );
    portal.time.turn(2);
    expect((await page()).html).toContain('overdue, and we answer for it');
  });

  it('shows a draft to nobody, and the decision once it is made', async () => {
    const dear = {
      ...happened.proposed,
      remedies: [{ id: 'r', kind: 'refund', description: 'All', amount: 900_000 }],
    };
    await portal.happens(ref, ...untilOffered.slice(0, -1), dear as typeof happened.proposed);
    expect((await page()).html).not.toContain('Our decision');
    await portal.happens(ref, fact('resolution.approved', 0, mei, {}));
    const { html } = await page();
    expect(html).toContain('We uphold your complaint.');
    expect(html).toContain('9,000.00');
  });

  it('lets the customer accept an offer that no letter could bring', async () => {
    await portal.happens(ref, ...untilOffered);
    const { context } = (await portal.casework.get(ref)).snapshot as {
      context: { letters: { id: string; letter: string }[] };
    };
    const { id: letterId } = context.letters.find(({ letter }) => letter === 'finalResponse')!;
    await portal.happens(
      ref,
      fact('letter.failed', 0, { kind: 'channel', id: 'email' }, { letterId, reason: 'no address' }),
    );
    const accepted = await press('accept');
    expect(accepted.html).toContain('Thank you. We now do what we offered.');
    expect(await stageOf()).toEqual({ resolution: 'fulfilling' });
    const { history, customerId } = await portal.casework.get(ref);
    expect(history.map(({ event }) => event.type).slice(-2)).toEqual(['letter.delivered', 'customer.accepted']);
    expect(history.at(-1)?.event.by).toEqual({ kind: 'customer', id: customerId });
  });

  it.each([
    [{}, 'could not be delivered'],
    [{ email: '', phone: '13800138000' }, 'not mailed: you gave no e-mail address'],
  ])('says what became of a letter that no mail could bring to whoever left %j', async (left, words) => {
    ref = await portal.complaintOf(visitor, left);
    const { context } = (await portal.casework.get(ref)).snapshot as { context: { letters: { id: string }[] } };
    const letterId = context.letters[0]!.id;
    await portal.happens(ref, fact('letter.failed', 0, { kind: 'channel', id: 'email' }, { letterId, reason: 'none' }));
    expect((await page()).html).toContain(words);
  });

  it('lets the customer refuse an offer, but not without a word', async () => {
    await portal.happens(ref, ...untilOffered);
    const silent = await press('refuse');
    expect(silent.status).toBe(422);
    expect(silent.html).toContain('id="reason-error"');
    // The field is far below: the head of the page says it, and leads there.
    expect(silent.html).toContain('<a href="#reason">What is not right about it?</a>: Please fill this in');
    const refused = await press('refuse', { reason: 'It leaks again.' });
    expect(refused.html).toContain('Thank you. We look at it again.');
    expect(await stageOf()).toEqual({ resolution: 'proposing' });
  });

  it('takes a chase as often as the policy allows, and says so when it is over', async () => {
    let answers = 0;
    while ((await page()).html.includes(`/complaints/${ref}/chase`)) {
      expect((await press('chase', { text: 'Still waiting' })).html).toContain('has been told');
      expect((answers += 1)).toBeLessThan(20);
    }
    expect(answers).toBeGreaterThan(0);
    expect((await press('chase')).status).toBe(409);
    expect((await page()).html).toContain('it was chased as often as the policy allows');
  });

  it('does once what a form is sent for twice', async () => {
    const key = (await page()).field('key');
    await Promise.all([1, 2, 3].map(() => visitor.post(`/complaints/${ref}/chase`, { key })));
    const { history } = await portal.casework.get(ref);
    expect(history.filter(({ event }) => event.type === 'customer.chased')).toHaveLength(1);
  });

  it('ends when the customer withdraws it, after a second question', async () => {
    expect((await press('withdraw')).status).toBe(422);
    expect(await stageOf()).toEqual({ receipt: 'assessing' });
    const withdrawn = await press('withdraw', { sure: 'yes', why: 'Found it' });
    expect(withdrawn.html).toContain('The complaint is withdrawn.');
    // Nothing was investigated, and nobody is waited for.
    expect(withdrawn.html).not.toMatch(/class="stages"|\/chase"/);
    expect(await stageOf()).toEqual({ lessonSummary: 'recording' });
    expect((await press('accept')).status).toBe(409);
  });

  it('asks how it was, takes the vote by post alone, and hears a dissatisfied customer again', async () => {
    await portal.happens(ref, ...untilOffered);
    await press('accept');
    await portal.happens(ref, happened.remedyDone);
    const before = (await portal.casework.get(ref)).version;
    for (const path of ['', '/rating', '/rating?handling=1&outcome=1']) await page(path);
    expect((await portal.casework.get(ref)).version).toBe(before);
    const half = await press('rating', { handling: '4', comment: '<b onclick=x()>It leaks' });
    expect(half.status).toBe(422);
    expect(half.html).toMatch(/name="handling" value="4" required checked/);
    expect(half.html).toContain('&lt;b onclick&#x3D;x()&gt;It leaks</textarea>');
    const rated = await press('rating', { handling: '4', outcome: '1', comment: 'It leaks again' });
    expect(rated.html).toContain('it is looked at again, one level higher');
    expect(await stageOf()).toEqual({ investigation: 'gathering' });
    const { history } = await portal.casework.get(ref);
    expect(history.find(({ event }) => event.type === 'survey.answered')?.event).toMatchObject({
      handling: 4,
      outcome: 1,
      comment: 'It leaks again',
    });
  });

  it('shows the rating, lets it be changed until the complaint is closed, and asks what is not settled', async () => {
    await portal.happens(ref, ...untilOffered);
    await press('accept');
    await portal.happens(ref, happened.remedyDone);
    const rated = await press('rating', { handling: '5', outcome: '4', comment: 'Kind people' });
    expect(rated.html).toContain('Thank you for your rating.');
    expect(rated.html).toMatch(/<dt>What came out<\/dt><dd>Satisfied<\/dd>/);
    expect(rated.html).toContain('Kind people');
    expect(rated.html).toContain('Change the rating');
    expect((await press('rating', { handling: '3', outcome: '3' })).html).toMatch(
      /<dt>What came out<\/dt><dd>Neither<\/dd>/,
    );
    expect(await stageOf()).toEqual({ lessonSummary: 'recording' });
    const worse = await press('rating', { handling: '3', outcome: '2' });
    expect(worse.html).toContain('<a href="#write">Tell us what is not settled</a>');
    expect(await stageOf()).toEqual({ investigation: 'gathering' });
    // A slip can still be put right.
    expect((await press('rating', { handling: '3', outcome: '3' })).html).toMatch(
      /<dt>What came out<\/dt><dd>Neither<\/dd>/,
    );
    expect(await stageOf()).toEqual({ investigation: 'gathering' });
  });

  it('says where it goes on when it was merged, and opens that without another link', async () => {
    const into = await portal.complaintOf(visitor, { subject: 'It leaks, once more' });
    ref = await portal.complaintOf(visitor);
    await portal.happens(into, happened.assigned);
    await portal.happens(ref, happened.assigned, fact('complaint.merged', 0, ana, { into }));
    const { html } = await page();
    expect(html).toContain(`under ${into}`);
    // None of the stages was gone through, and nothing is to be waited for here.
    expect(html).not.toMatch(/class="stages"|There is nothing to wait for/);
    expect(textInPdf((await visitor.get(`/complaints/${ref}/pdf`)).bytes, inflateSync)).toContain(into);
    // Nobody works on it here, so it is not taken up here either, by an old form neither.
    expect(html).not.toContain('/reopen');
    expect((await press('reopen', { anew: 'It leaks again' })).html).toContain(`${into} goes on for it`);
    const elsewhere = portal.visitor();
    await elsewhere.post('/track', { code: await linkOf() });
    expect((await elsewhere.get(`/complaints/${into}`)).status).toBe(404);
    const onward = await elsewhere.postAndFollow(`/complaints/${ref}/onward`, {});
    expect(onward.status).toBe(200);
    expect(onward.html).toContain('It leaks, once more');
  });

  it('leads on to no complaint of somebody else, and to none where it was not merged', async () => {
    expect((await visitor.post(`/complaints/${ref}/onward`, {})).status).toBe(404);
    const into = await portal.complaintOf(portal.visitor());
    await portal.happens(into, happened.assigned);
    await portal.happens(ref, happened.assigned, fact('complaint.merged', 0, ana, { into }));
    await portal.setCustomerOf(into, 'customer-of-another');
    expect((await page()).html).toContain(`under ${into}`);
    expect((await page()).html).not.toContain('/onward');
    expect((await visitor.post(`/complaints/${ref}/onward`, {})).status).toBe(404);
  });

  it.each(['the one that goes on', 'the one that was merged'])(
    'opens with no link any more that leads to both, when that of %s is renewed',
    async (which) => {
      const [owner, links] = [portal.visitor(), portal.application.get(TrackingLinks, { strict: false })];
      const [into, other] = [await portal.complaintOf(owner), await portal.complaintOf(portal.visitor())];
      const merged = await portal.casework.get(ref);
      const joined = { other: ref, otherId: merged.id, receivedAt: portal.time.now(), points: [] };
      await portal.happens(ref, happened.assigned, fact('complaint.merged', 0, ana, { into }));
      await portal.happens(into, fact('complaint.joined', 0, { kind: 'channel', id: 'complaints' }, joined));
      const ids = await Promise.all([ref, into, other].map(async (one) => (await portal.casework.get(one)).id));
      const leaked = await Promise.all(ids.map((id) => links.tokenOf(id)));
      const [who, renewed] = which === 'the one that goes on' ? [owner, into] : [visitor, ref];
      const key = (await who.get(`/complaints/${renewed}`)).field('key');
      expect((await who.postAndFollow(`/complaints/${renewed}/link`, { key })).status).toBe(200);
      expect(await Promise.all(leaked.map((token) => links.complaintOf(token)))).toEqual([
        undefined,
        undefined,
        ids[2],
      ]);
    },
  );

  it('can be taken up again after it was closed', async () => {
    await portal.happens(ref, ...untilOffered);
    await press('accept');
    const { remedyDone, followUpAssigned, followedUp, learned, closed } = happened;
    await portal.happens(ref, remedyDone, followUpAssigned, followedUp, learned);
    const letters = ((await portal.casework.get(ref)).snapshot as { context: { letters: { id: string }[] } }).context
      .letters;
    await portal.happens(
      ref,
      ...letters.map(({ id }) => fact('letter.delivered', 0, { kind: 'channel', id: 'email' }, { letterId: id })),
      closed,
    );
    expect((await press('reopen', { anew: 'It leaks again' })).html).toContain('It is looked at again.');
    expect(await stageOf()).toEqual({ investigation: 'gathering' });
  });

  it('keeps the language and the way in which the customer wants to be reached', async () => {
    expect((await press('settings', { language: 'zh-CN', channel: 'page' })).html).toContain('Saved.');
    expect(await portal.casework.get(ref)).toMatchObject({
      locale: 'zh-CN',
      contact: { name: 'Ana Li', email: 'ana@example.org', preferred: 'page' },
    });
    await press('settings', { language: 'xx', channel: '{"$gt":""}' });
    expect(await portal.casework.get(ref)).toMatchObject({ locale: 'zh-CN', contact: { preferred: 'page' } });
  });

  it('gets a new link at the customer’s wish, and the old one opens nothing any more', async () => {
    const old = await linkOf();
    const other = portal.visitor();
    await other.post('/track', { code: old });
    const renewed = await press('link');
    expect((await page()).status).toBe(200);
    expect(await linkOf()).not.toBe(old);
    expect(renewed.html).toContain('This is your new private link.');
    expect((await other.get(`/complaints/${ref}`)).status).toBe(404);
    expect((await portal.visitor().post('/track', { code: old })).status).toBe(404);
  });

  it('is left on a device that others use as well', async () => {
    await press('leave');
    const closed = await page();
    expect(closed.status).toBe(404);
    expect(closed.html).toContain('Please open it with your private link');
  });

  it('sends a lost link to the address on file, with the same answer whoever asks', async () => {
    const mails = portal.application.get(OutgoingMails, { strict: false });
    const due = async () => (await mails.due(portal.time.now(), 100)).filter((key) => key.startsWith('link-'));
    const asks = [
      { ref, email: 'Ana@example.org' },
      { ref, email: 'ana@example.org' },
      { ref, email: 'somebody@example.org' },
      { ref: 'C-2026-999999-9', email: 'ana@example.org' },
      { ref: 'nonsense', email: 'ana@example.org' },
    ];
    const before = await due();
    const answers = await Promise.all(asks.map((fields) => portal.visitor().post('/track/lost', fields)));
    expect(new Set(answers.map(({ status, html }) => `${status} ${html}`)).size).toBe(1);
    const sent = (await due()).filter((key) => !before.includes(key));
    expect(sent).toHaveLength(1);
    const taken = await mails.take(sent[0]!, portal.time.now(), portal.time.now() + 1);
    expect(taken?.mail.to).toEqual({ address: 'ana@example.org' });
    expect(taken?.mail.text).toContain((await linkOf()).split('#')[1]);
  });

  it('tells the customer’s own lead nothing that only staff may know', async () => {
    await portal.happens(ref, fact('complaint.assigned', 0, li, { ownerId: 'SECRET-owner' }));
    expect((await page()).html).not.toContain('SECRET-owner');
  });
});
