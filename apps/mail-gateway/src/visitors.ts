import { Injectable } from '@nestjs/common';
import { TimeSource } from '#platform/time-source.js';

/** Connections from one address at the same time, and mails in one minute: more than a busy mail server, less than a flood. */
export const mostOfVisitors = { connections: 50, mailsPerMinute: 3000 };

const minute = 60_000;

/** Counts who is there and how much they hand in. The machine itself is not counted: it hands on the mail of all others. */
@Injectable()
export class Visitors {
  /** Whoever is not counted. */
  protected readonly isExempt: (address: string) => boolean = isOwnMachine;
  protected readonly most = mostOfVisitors;
  private readonly present = new Map<string, number>();
  private mails = new Map<string, number>();
  private minuteBegan = 0;

  constructor(private readonly time: TimeSource) {}

  /** False when too many are there from this address already; they are counted out as well when they leave. */
  enter(address: string): boolean {
    const count = (this.present.get(address) ?? 0) + 1;
    this.present.set(address, count);
    return count <= this.most.connections || this.isExempt(address);
  }

  leave(address: string): void {
    const count = (this.present.get(address) ?? 1) - 1;
    if (count > 0) this.present.set(address, count);
    else this.present.delete(address);
  }

  mayPost(address: string): boolean {
    const now = this.time.now();
    if (now - this.minuteBegan >= minute) {
      this.minuteBegan = now;
      this.mails = new Map();
    }
    const count = (this.mails.get(address) ?? 0) + 1;
    this.mails.set(address, count);
    return count <= this.most.mailsPerMinute || this.isExempt(address);
  }
}

function isOwnMachine(address: string): boolean {
  return /^(::ffff:)?127\.|^::1$/.test(address);
}
