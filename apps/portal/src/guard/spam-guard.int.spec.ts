import { jest } from '@jest/globals';
import { createHash } from 'node:crypto';
import { Redis } from 'ioredis';
import type { Seen, Visitor } from '../portal.story.js';
import { RunningPortal, usualAnswers } from '../portal.story.js';
import { patience } from './proof.js';

jest.setTimeout(60_000);

describe('Floods', () => {
  let portal: RunningPortal;
  let network = 0;

  beforeAll(async () => (portal = await RunningPortal.start()));
  afterAll(() => portal.stop());

  /** A visitor from a network where nobody has been before. */
  const stranger = (): Visitor => portal.visitor('en', {}, `198.51.${(network += 1)}.7`);
  const send = async (visitor: Visitor, more: Record<string, string> = {}): Promise<Seen> => {
    const key = (await visitor.get('/')).field('key');
    return visitor.post('/complaints', { key, do: 'send', ...usualAnswers, ...more });
  };
  const untilAsked = async (visitor: Visitor): Promise<Seen> => {
    for (let sent = 0; sent < 10; sent += 1) {
      const answer = await send(visitor);
      if (answer.status !== 303) return answer;
    }
    throw new Error('nothing was asked');
  };
  const again = (visitor: Visitor, asked: Seen, more: Record<string, string>): Promise<Seen> =>
    visitor.post('/complaints', { key: asked.field('key'), do: 'send', ...usualAnswers, ...more });

  it('ask nothing of people: five complaints in ten minutes are taken as they come', async () => {
    const visitor = stranger();
    for (let sent = 0; sent < 5; sent += 1) expect((await send(visitor)).status).toBe(303);
  });

  it('ask for a little work from where many come, and lose no complaint by it', async () => {
    const visitor = stranger();
    const asked = await untilAsked(visitor);
    expect(asked.status).toBe(429);
    expect(asked.html).toContain('One moment before we send it');
    const before = await portal.count();
    expect((await again(visitor, asked, {})).status).toBe(429);
    expect((await again(visitor, asked, { proof: solved(asked, 'wrong') })).status).toBe(429);
    expect(await portal.count()).toBe(before);
    expect((await again(visitor, asked, { proof: solved(asked) })).status).toBe(303);
    expect(await portal.count()).toBe(before + 1);
  });

  it('ask for patience instead where there is no script, for this form alone', async () => {
    const visitor = stranger();
    const asked = await untilAsked(visitor);
    const ticket = asked.field('ticket');
    expect((await again(visitor, asked, { ticket })).status).toBe(429);
    portal.time.turn(patience);
    const other = await untilAsked(visitor);
    expect((await again(visitor, other, { ticket })).status).toBe(429);
    expect((await again(visitor, asked, { ticket })).status).toBe(303);
  });

  it('ask for work from whoever fills in what people do not see, and take the complaint then', async () => {
    const visitor = stranger();
    const asked = await send(visitor, { website: 'https://casino.example' });
    expect(asked.status).toBe(429);
    expect((await again(visitor, asked, { website: 'x', proof: solved(asked) })).status).toBe(303);
  });

  it('are slowed in the end with a kind page, whatever they bring', async () => {
    const visitor = stranger();
    const answers: Seen[] = [];
    for (let sent = 0; sent < 40; sent += 1) answers.push(await send(visitor));
    const last = answers.at(-1)!;
    expect(last.status).toBe(429);
    expect(last.html).toContain('A moment, please');
    expect(last.html).toContain('Nothing that you typed is lost');
  });

  it('of guesses at private links are slowed as well', async () => {
    const visitor = stranger();
    const statuses = [];
    for (let tried = 0; tried < 25; tried += 1)
      statuses.push((await visitor.post('/track', { code: 'a'.repeat(43) })).status);
    expect(statuses.slice(0, 20).every((status) => status === 404)).toBe(true);
    expect(statuses.at(-1)).toBe(429);
  });

  it('are not counted while Redis is away: complaints still come in', async () => {
    const redis = portal.application.get(Redis, { strict: false });
    redis.disconnect();
    const visitor = stranger();
    for (let sent = 0; sent < 8; sent += 1) expect((await send(visitor)).status).toBe(303);
    await redis.connect();
  });
});

describe('Behind a proxy', () => {
  let portal: RunningPortal;

  beforeAll(async () => (portal = await RunningPortal.start({ TRUSTED_PROXIES: '192.0.2.10, 10.0.0.0/8' })));
  afterAll(() => portal.stop());

  /** The answers to so many wrong links, each as if it came from there. */
  const guesses = async (proxy: string, forwarded: (guess: number) => string): Promise<number[]> => {
    const statuses = [];
    for (let guess = 0; guess < 25; guess += 1) {
      const visitor = portal.visitor('en', { 'x-forwarded-for': forwarded(guess) }, proxy);
      statuses.push((await visitor.post('/track', { code: 'a'.repeat(43) })).status);
    }
    return statuses;
  };

  it('each visitor is counted alone, by what the proxy says', async () => {
    expect(new Set(await guesses('192.0.2.10', (guess) => `203.0.113.${guess}`))).toEqual(new Set([404]));
    expect((await guesses('10.9.8.7', () => '203.0.113.99')).at(-1)).toBe(429);
  });

  it('what a visitor claims before the proxy’s own word changes nothing', async () => {
    expect((await guesses('192.0.2.10', (guess) => `198.51.100.${guess}, 203.0.113.77`)).at(-1)).toBe(429);
  });

  it('nobody else is believed, though they claim to be a proxy', async () => {
    expect((await guesses('203.0.113.200', (guess) => `198.51.100.${guess}`)).at(-1)).toBe(429);
  });
});

/** The work that the page's script does. */
function solved(asked: Seen, signature?: string): string {
  const written = /data-challenge="([^"]*)"/.exec(asked.html)![1]!.replaceAll('&quot;', '"').replaceAll('&#x3D;', '=');
  const challenge = JSON.parse(written) as {
    parameters: { nonce: string; salt: string; keyPrefix: string };
    signature: string;
  };
  const { nonce, salt, keyPrefix } = challenge.parameters;
  const beginning = Buffer.from(salt + nonce, 'hex');
  for (let counter = 0; ; counter += 1) {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    const derivedKey = createHash('sha256').update(beginning).update(count).digest('hex');
    if (!derivedKey.startsWith(keyPrefix)) continue;
    return JSON.stringify({
      challenge: { ...challenge, ...(signature && { signature }) },
      solution: { counter, derivedKey },
    });
  }
}
