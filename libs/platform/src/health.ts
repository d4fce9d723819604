import { Injectable, Optional } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import { Redis } from 'ioredis';
import type { Connection } from 'mongoose';

export interface StoreHealth {
  readonly name: 'mongodb' | 'redis';
  readonly status: 'up' | 'down';
  /** What answered, or why nothing did. */
  readonly detail: string;
}

const patience = 1500;

/** Tells of something that is wrong, in words, while the process goes on. */
export type Concern = () => readonly string[];

/** Asks the stores that this process works with whether they answer. */
@Injectable()
export class Health {
  private readonly concerns: Concern[] = [];

  constructor(
    @InjectConnection() private readonly mongo: Connection,
    @Optional() private readonly redis?: Redis,
  ) {}

  async stores(): Promise<StoreHealth[]> {
    return Promise.all([
      ask('mongodb', () => this.askMongo()),
      ...(this.redis ? [ask('redis', () => this.askRedis())] : []),
    ]);
  }

  /** Has somebody asked as well who knows of something else that can be wrong here. */
  ask(concern: Concern): void {
    this.concerns.push(concern);
  }

  /** What is lacking, in words. */
  async problems(): Promise<string[]> {
    return [...problemsOf(await this.stores()), ...this.concerns.flatMap((concern) => concern())];
  }

  /**
   * What keeps this process from its work, in words; empty when nothing does. Without Redis things happen some seconds
   * later, and are done all the same.
   */
  async obstacles(): Promise<string[]> {
    return problemsOf([await ask('mongodb', () => this.askMongo())]);
  }

  private async askMongo(): Promise<string> {
    if (!this.mongo.db) throw new Error('not connected');
    const { version, modules } = await this.mongo.db.admin().buildInfo();
    return `${(modules as string[] | undefined)?.includes('embedded') ? 'embedded' : 'MongoDB'} ${String(version)}`;
  }

  private async askRedis(): Promise<string> {
    const server = await this.redis!.info('server');
    return `Redis ${/redis_version:(\S+)/.exec(server)?.[1] ?? ''}`.trim();
  }
}

function problemsOf(stores: readonly StoreHealth[]): string[] {
  return stores.filter(({ status }) => status === 'down').map(({ name, detail }) => `${name}: ${detail}`);
}

/** A store that does not answer in time is down for us, whatever it is doing. */
async function ask(name: StoreHealth['name'], question: () => Promise<string>): Promise<StoreHealth> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${patience} ms`)), patience);
  });
  try {
    return { name, status: 'up', detail: await Promise.race([question(), late]) };
  } catch (error) {
    return { name, status: 'down', detail: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(timer);
  }
}
