import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:http';
import { getQueueToken } from '@nestjs/bullmq';
import type { Queue } from 'bullmq';
import type { Person } from '../api.story.js';
import { RunningApi } from '../api.story.js';
import { serveConsole } from '../serve-console.js';
import { boardPath, serveQueueBoard, shownQueues } from './bullmq-queue-board.js';

interface Answered {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

describe('the board of the queues', () => {
  let api: RunningApi;
  let port: number;
  let administrator: Person;
  beforeAll(async () => {
    api = await RunningApi.start(undefined, async (application) => {
      serveConsole(application);
      await serveQueueBoard(application);
    });
    await api.application.listen(0, '127.0.0.1');
    port = Number(new URL(await api.application.getUrl()).port);
    administrator = await api.person('administrator');
  });
  afterAll(() => api.stop());

  /** Asks over a real connection with the path as it stands: nothing on our side puts it in order. */
  const ask = (person: Person, path: string, method = 'GET'): Promise<Answered> =>
    new Promise((resolve, reject) => {
      request({ port, host: '127.0.0.1', path, method, headers: person.headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({
            status: answer.statusCode,
            headers: answer.headers,
            body: Buffer.concat(chunks).toString(),
          }),
        );
      })
        .on('error', reject)
        .end();
    });

  const page = `${boardPath}/`;
  const looks = [boardPath, page, `${boardPath}/queue/intake`, `${boardPath}/api/queues`, `${boardPath}/static/x.js`];
  /** Every way of writing the address that a router or a proxy might take for it. */
  const disguises = [
    '//queues',
    '//queues/',
    '/%71ueues',
    '/%71ueues/api/queues',
    '/queues%2f',
    '/queues%2Fapi%2Fqueues',
    '/QUEUES',
    '/Queues/api/queues',
    '/queues/../queues',
    '/queues/../queues/api/queues',
    '/x/../queues/',
    '/./queues',
    '/queues;x=1',
    '/queues//api/queues',
    '/queues/static/../api/queues',
    '/queues/static/%2e%2e/api/queues',
    '/queues?cookie=redress-session',
    '/queues#',
  ];

  describe.each([
    { who: 'a stranger', roles: undefined, status: 401 },
    { who: 'an agent', roles: ['agent'] as const, status: 403 },
    { who: 'a lead', roles: ['lead'] as const, status: 403 },
    { who: 'a manager', roles: ['manager'] as const, status: 403 },
    { who: 'an auditor', roles: ['auditor'] as const, status: 403 },
  ])('to $who', ({ roles, status }) => {
    let person: Person;
    beforeAll(async () => {
      person = roles ? await api.person(...roles) : api.stranger();
    });

    it.each(looks)('says no more than that %s is not for them', async (path) => {
      const answer = await ask(person, path);
      expect(answer.status).toBe(status);
      expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
      expect(JSON.parse(answer.body)).toMatchObject({ status, requestId: expect.any(String) as string });
      expect(answer.headers['cache-control']).toBe('no-store');
    });

    it.each(['HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('answers %s no better', async (method) => {
      for (const path of [...looks, `${boardPath}/api/queues/pause`]) {
        expect({ path, status: (await ask(person, path, method)).status }).toEqual({ path, status });
      }
    });

    it.each(disguises)('shows nothing for %s', async (path) => {
      const { status: found, headers, body } = await ask(person, path);
      expect([400, status, 404]).toContain(found);
      expect(headers['content-type']).toMatch(/^application\/(problem\+)?json/);
      expect(body).not.toMatch(/UI_CONFIG|"queues"|"counts"/);
    });
  });

  it('knows nobody by a token that is not theirs, or by one whose session has ended', async () => {
    const leaving = await api.person('administrator');
    expect((await ask(leaving, page)).status).toBe(200);
    await api.application.inject({ method: 'DELETE', url: '/api/session', headers: leaving.headers });
    expect((await ask(leaving, page)).status).toBe(401);
    const forged = { ...leaving, headers: { cookie: 'redress-session=forged' } };
    expect((await ask(forged, page)).status).toBe(401);
  });

  describe('to an administrator', () => {
    it('gives its page, with everything that the page asks for', async () => {
      const { status, headers, body } = await ask(administrator, page);
      expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type: 'text/html; charset=utf-8' });
      const files = [...body.matchAll(/(?:src|href)="(static\/[^"]+)"/g)].map((found) => found[1] ?? '');
      expect(files.length).toBeGreaterThan(4);
      for (const file of files) expect((await ask(administrator, page + file)).status).toBe(200);
    });

    it('shows every queue of the system', async () => {
      const { body } = await ask(administrator, `${boardPath}/api/queues`);
      const { queues } = JSON.parse(body) as { queues: { name: string; readOnlyMode: boolean }[] };
      expect(queues.map(({ name }) => name).sort()).toEqual([...shownQueues].sort());
      expect(queues.every(({ readOnlyMode }) => readOnlyMode)).toBe(true);
    });

    it('shows a job with what it holds: ids and an instant', async () => {
      const queue = api.application.get<Queue>(getQueueToken('intake'), { strict: false });
      const job = await queue.add('intake', { recordId: 'mail-1' }, { delay: 3_600_000, jobId: 'mail-1' });
      const { body } = await ask(administrator, `${boardPath}/api/queues/intake/mail-1`);
      await job.remove();
      expect(JSON.parse(body)).toMatchObject({
        job: { id: 'mail-1', data: { recordId: 'mail-1' } },
        status: 'delayed',
      });
    });

    it.each(looks.slice(0, 4))('answers HEAD of %s without a word', async (path) => {
      expect(await ask(administrator, path, 'HEAD')).toMatchObject({ status: 200, body: '' });
    });

    it('lets no page of another hold it, run in it or keep it', async () => {
      for (const path of [page, `${boardPath}/api/queues`, `${boardPath}/static/favicon-32x32.png`]) {
        const { headers } = await ask(administrator, path);
        const policy = String(headers['content-security-policy']).split('; ');
        expect(policy).toEqual(expect.arrayContaining(["default-src 'none'", "script-src 'self'"]));
        expect(policy).toContain("frame-ancestors 'none'");
        expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
      }
    });

    it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('refuses %s: here one only looks', async (method) => {
      for (const path of ['pause', 'intake/pause', 'intake/empty', 'intake/obliterate', 'intake/mail-1/retry/failed']) {
        const answer = await ask(administrator, `${boardPath}/api/queues/${path}`, method);
        expect({ path, status: answer.status, allow: answer.headers.allow }).toEqual({
          path,
          status: 405,
          allow: 'GET, HEAD',
        });
        expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
      }
    });

    it('says what is not there in the words of every other answer', async () => {
      const { status, headers } = await ask(administrator, `${boardPath}/nothing/of/this`);
      expect(status).toBe(404);
      expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
    });
  });

  it('leaves the console its own policy', async () => {
    const { headers } = await ask(administrator, '/api/session');
    expect(headers['content-security-policy']).toContain("base-uri 'none'");
  });
});
