import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { Injectable, Logger } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { Health } from './health.js';
import { ProcessIdentity } from './process-identity.js';
import { ProcessPresence } from './process-presence.schema.js';
import { TimeSource } from './time-source.js';

/** How often a process says that it is there, in milliseconds; one that missed three is called silent. */
export const presenceInterval = 5000;

/** Says "I am here, and this is what I lack" in the database, so that one page can show all processes of all machines. */
@Injectable()
export class AnnouncePresence implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(AnnouncePresence.name);
  private readonly instance = `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`;
  private readonly startedAt: Date;
  private timer?: NodeJS.Timeout;

  constructor(
    @InjectModel(ProcessPresence.name) private readonly presences: Model<ProcessPresence>,
    private readonly identity: ProcessIdentity,
    private readonly health: Health,
    private readonly time: TimeSource,
  ) {
    this.startedAt = new Date(time.now());
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.announce();
    this.timer = setInterval(() => void this.announce(), presenceInterval);
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.presences.deleteOne({ _id: this.instance }).catch((error: unknown) => this.cannotTell(error));
  }

  private async announce(): Promise<void> {
    const presence = {
      ...this.identity,
      startedAt: this.startedAt,
      lastSeenAt: new Date(this.time.now()),
      problems: await this.health.problems(),
    };
    await this.presences
      .updateOne({ _id: this.instance }, { $set: presence }, { upsert: true })
      .catch((error: unknown) => this.cannotTell(error));
  }

  /** Nothing to repair here: the page that reads the presences shows this process as silent. */
  private cannotTell(error: unknown): void {
    this.logger.warn(`cannot announce presence: ${error instanceof Error ? error.message : String(error)}`);
  }
}
