import { randomUUID } from 'node:crypto';
import type { FaultSystem } from './fault-system.js';

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** What one request came to, repeated under its key until somebody answered for it. */
export interface Settled extends Answer {
  readonly key: string;
  /** How often it was sent. */
  readonly tries: number;
  /** Answers of 500 and more on the way. */
  readonly faults: readonly number[];
}

/** What a customer usually complains of; critical, so that its first clock runs out within an hour. */
export const registration = {
  channel: 'phone',
  customerId: 'customer@example.com',
  locale: 'zh-CN',
  subject: '洗衣机安装后漏水',
  summary: '安装师傅离开后洗衣机一直漏水，客服三天没有回电。',
  teamId: 'team-1',
  severity: 'critical',
} as const;

/** A member of staff whose program repeats, under the same key, whatever nobody answered for. */
export class Client {
  private turn = 0;

  private constructor(
    private readonly system: FaultSystem,
    private readonly cookie: string,
  ) {}

  static async of(system: FaultSystem, staffId = 'agent'): Promise<Client> {
    return new Client(system, await system.cookieOf(staffId));
  }

  /** One request to one of the processes, and whatever comes of it. @throws when nobody answers */
  async ask(path: string, body?: unknown, key?: string): Promise<Answer> {
    const apis = this.system.apis.filter(({ isRunning }) => isRunning);
    const api = apis[(this.turn += 1) % Math.max(1, apis.length)];
    if (!api) throw new Error('no api runs');
    const response = await fetch(`${api.address}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        cookie: this.cookie,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(key !== undefined && { 'idempotency-key': key }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(60_000),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  /** Sends it until the answer is not "somebody was away". */
  async settle(path: string, body: unknown, key: string = randomUUID(), patience = 120_000): Promise<Settled> {
    const faults: number[] = [];
    const end = performance.now() + patience;
    for (let tries = 1; ; tries += 1) {
      try {
        const answer = await this.ask(path, body, key);
        if (answer.status < 500) return { ...answer, key, tries, faults };
        faults.push(answer.status);
      } catch (error) {
        if (performance.now() > end) throw error;
      }
      if (performance.now() > end)
        throw new Error(`${path} was not settled: ${faults.join(' ')}\n${this.system.lastWords()}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** Opens a complaint, whatever happens meanwhile, and gives its reference. */
  async open(different: object = {}, key: string = randomUUID()): Promise<string> {
    const receivedAt = this.system.now() - 1000;
    // Somebody else each time: one address gets only so many automatic mails.
    const customerId = `${key.replace(/[^\w-]/g, '-').slice(0, 40)}@example.com`;
    const { status, body } = await this.settle(
      '/api/complaints',
      { ...registration, customerId, receivedAt, ...different },
      key,
    );
    if (status !== 201) throw new Error(`it was not opened: ${status} ${JSON.stringify(body)}`);
    return String(body['ref']);
  }

  async note(ref: string, text: string, key: string = randomUUID()): Promise<Settled> {
    return this.settle(`/api/complaints/${ref}/events`, { type: 'note.added', text }, key);
  }

  /** Something that the manager must know at once: an event with an effect. */
  async trigger(ref: string, explanation: string, key: string = randomUUID()): Promise<Settled> {
    const body = { type: 'trigger.noticed', trigger: 'media', explanation };
    return this.settle(`/api/complaints/${ref}/events`, body, key);
  }
}

/** Does it for each, so many at a time. */
export async function each<T, R>(items: readonly T[], width: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  await Promise.all(
    Array.from({ length: Math.min(width, items.length) }, async () => {
      for (let index = next++; index < items.length; index = next++) results[index] = await work(items[index]!);
    }),
  );
  return results;
}
