import { jest } from '@jest/globals';
import { createHash } from 'node:crypto';
import { buffer, text } from 'node:stream/consumers';
import { FileStore, largestFile } from '#casework/file.store.js';
import { MessageStore } from '#casework/message.store.js';
import { mostFiles } from '#intake/form-draft.store.js';
import { RunningPortal, usualAnswers } from '../portal.story.js';

jest.setTimeout(60_000);

const hour = 3_600_000;

const photo = Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), Buffer.alloc(5000, 7)]);

describe('Files with a complaint', () => {
  let portal: RunningPortal;

  beforeAll(async () => (portal = await RunningPortal.start()));
  afterAll(() => portal.stop());

  const referenceIn = (headers: Readonly<Record<string, unknown>>): string =>
    /C-\d{4}-\d{6}-\d/.exec(String(headers['location']))?.[0] ?? '';

  it('are sent once, stay with the form over every page of it, and arrive byte for byte', async () => {
    const visitor = portal.visitor();
    const key = (await visitor.get('/')).field('key');
    const wrong = await visitor.postFiles('/complaints', { key, do: 'review', subject: 'x' }, [
      { field: 'files', name: 'leak.jpg', bytes: photo },
    ]);
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('leak.jpg');
    const summary = await visitor.postFiles('/complaints', { key, do: 'review', ...usualAnswers }, []);
    expect(summary.html).toContain('leak.jpg');
    const sent = await visitor.postFiles('/complaints', { key, do: 'send', ...usualAnswers }, []);
    const complaint = await portal.casework.get(referenceIn(sent.headers));
    expect(complaint.summary).toContain('Photos and documents: leak.jpg');
    const [message] = await portal.application.get(MessageStore, { strict: false }).ofComplaint(complaint.id);
    expect(message?.attachments).toEqual([
      expect.objectContaining({ name: 'leak.jpg', type: 'image/jpeg', size: photo.length, scan: 'notScanned' }),
    ]);
    const stored = await portal.application.get(FileStore, { strict: false }).open(message!.attachments[0]!.fileId);
    expect(Buffer.compare(await buffer(stored), photo)).toBe(0);
    const page = await visitor.get(`/complaints/${complaint.ref}`);
    const address = /href="(\/complaints\/[^"]+\/files\/[^"]+)"/.exec(page.html)![1]!;
    const file = await visitor.get(address);
    expect(file.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': "attachment; filename*=UTF-8''leak.jpg",
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    expect((await portal.visitor().get(address)).status).toBe(404);
  });

  it('can be taken back before the form is sent', async () => {
    const visitor = portal.visitor();
    const key = (await visitor.get('/')).field('key');
    const one = await visitor.postFiles('/files', { key }, [
      { field: 'files', name: 'a.txt', bytes: Buffer.from('a') },
    ]);
    const [file] = (JSON.parse(one.html) as { files: { id: string }[] }).files;
    const none = await visitor.postFiles('/files', { key, remove: file!.id }, []);
    expect(JSON.parse(none.html)).toEqual({ files: [], left: [] });
  });

  it('are left out beyond the number and the size that the form says, and the form is kept', async () => {
    const visitor = portal.visitor();
    const form = await visitor.get('/');
    expect(form.html).toContain('Up to 10 files of 25 MB each');
    const key = form.field('key');
    for (let sent = 0; sent < mostFiles; sent += 1)
      await visitor.postFiles('/files', { key }, [{ field: 'files', name: `${sent}.txt`, bytes: Buffer.from('x') }]);
    const more = await visitor.postFiles('/complaints', { key, do: 'review', ...usualAnswers }, [
      { field: 'files', name: 'eleventh.txt', bytes: Buffer.from('x') },
    ]);
    expect(more.html).toContain('eleventh.txt: was left out: no more than 10 files');
    const large = await visitor.postFiles('/complaints', { key, do: 'review', ...usualAnswers }, [
      { field: 'files', name: 'film.mov', bytes: Buffer.alloc(largestFile + 10) },
    ]);
    expect(large.status).toBe(422);
    expect(large.html).toContain('film.mov: is too large and was left out');
    expect(large.html).toContain('value="The washing machine leaks"');
  });

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\temp\\\u200b.htaccess', 'htaccess'],
    ['\u202egpj.exe', 'gpj.exe'],
    ['a\u0000b.svg', 'ab.svg'],
    ['\u200b', 'file'],
    ['<img src=x onerror=alert(1)>.png', '&lt;img src&#x3D;x onerror&#x3D;alert(1)&gt;.png'],
  ])('have names that are data and nothing else: %j', async (given, shown) => {
    const visitor = portal.visitor();
    const key = (await visitor.get('/')).field('key');
    const summary = await visitor.postFiles('/complaints', { key, do: 'review', ...usualAnswers }, [
      { field: 'files', name: given, bytes: Buffer.from('<svg onload="alert(1)">'), type: 'image/svg+xml' },
    ]);
    expect(summary.html).toContain(`<dd>${shown}</dd>`);
  });

  it('wait as long as the form is worked on, stay once it is sent, and are swept when it never is', async () => {
    const files = portal.application.get(FileStore, { strict: false });
    const visitor = portal.visitor();
    const keys = [(await visitor.get('/')).field('key'), (await visitor.get('/')).field('key')] as const;
    const upload = (key: string, name: string) =>
      visitor.postFiles('/files', { key }, [{ field: 'files', name, bytes: Buffer.from(`${name} of this story`) }]);
    await upload(keys[0], 'early.txt');
    await upload(keys[1], 'forgotten.txt');
    portal.time.turn(20 * hour);
    await upload(keys[0], 'late.txt');
    portal.time.turn(6 * hour);
    await files.sweep(portal.time.now() - 25 * hour, 100);
    const sent = await visitor.postFiles('/complaints', { key: keys[0], do: 'send', ...usualAnswers }, []);
    const { id } = await portal.casework.get(referenceIn(sent.headers));
    portal.time.turn(1000 * hour);
    await files.sweep(portal.time.now() - 25 * hour, 100);
    const [message] = await portal.application.get(MessageStore, { strict: false }).ofComplaint(id);
    const names = await Promise.all(message!.attachments.map(async ({ fileId }) => text(await files.open(fileId))));
    expect(names).toEqual(['early.txt of this story', 'late.txt of this story']);
    const forgotten = createHash('sha256').update('forgotten.txt of this story').digest('hex');
    expect(await files.find(forgotten)).toBeUndefined();
  });

  it('come to no form whose key one does not have', async () => {
    const answer = await portal.visitor().postFiles('/files', { key: 'x' }, []);
    expect(answer.status).toBe(400);
  });

  it('and words can be added later, by the private page', async () => {
    const visitor = portal.visitor();
    const ref = await portal.complaintOf(visitor);
    portal.time.turn(60_000);
    const key = (await visitor.get(`/complaints/${ref}`)).field('key');
    for (let click = 0; click < 2; click += 1)
      await visitor.postFiles(`/complaints/${ref}/messages`, { key, message: 'Here is the invoice' }, [
        { field: 'attach', name: 'invoice.pdf', bytes: Buffer.from('%PDF-1.7 …') },
      ]);
    const { id, history } = await portal.casework.get(ref);
    const wrote = history.filter(({ event }) => event.type === 'customer.wrote');
    expect(wrote).toHaveLength(1);
    const messages = await portal.application.get(MessageStore, { strict: false }).ofComplaint(id);
    expect(messages.at(-1)).toMatchObject({ text: 'Here is the invoice', trust: 'session', channel: 'webForm' });
    expect((await visitor.get(`/complaints/${ref}`)).html).toContain('invoice.pdf');
    const empty = await visitor.postFiles(`/complaints/${ref}/messages`, { key, message: ' ' }, []);
    expect(empty.status).toBe(422);
  });

  it('and changes of a form that was sent before are one more message, never lost', async () => {
    const visitor = portal.visitor();
    const key = (await visitor.get('/')).field('key');
    const first = await visitor.post('/complaints', { key, do: 'send', ...usualAnswers });
    portal.time.turn(60_000);
    const again = await visitor.post('/complaints', {
      key,
      do: 'send',
      ...usualAnswers,
      description: 'And it smells.',
    });
    expect(referenceIn(again.headers)).toBe(referenceIn(first.headers));
    const { id } = await portal.casework.get(referenceIn(first.headers));
    const messages = await portal.application.get(MessageStore, { strict: false }).ofComplaint(id);
    expect(messages.map(({ text }) => text.split('\n')[0])).toEqual([
      'It leaks since it was installed. I called three times.',
      'And it smells.',
    ]);
  });
});
