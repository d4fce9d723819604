import { Injectable } from '@nestjs/common';
import type { ComplaintContext } from '#workflows/complaint/complaint.context.js';
import type { Attachment, Message } from './message.js';
import type { MessagePage, MessagePosition } from './message.store.js';
import { MessageStore } from './message.store.js';
import type { StoredComplaint } from './complaint.store.js';
import { ComplaintStore } from './complaint.store.js';

/** Complaints that are read together at most; nobody merges more by hand. */
const most = 50;

/** Whose messages are read with a complaint. */
interface Sources {
  /** The complaint itself, and those that were merged into it, by id with their references. */
  readonly whole: ReadonlyMap<string, string>;
  /** Of a complaint that it was split from, those messages that were taken along; by its id. */
  readonly chosen: { readonly complaintId: string; readonly ref: string; readonly messageIds: readonly string[] }[];
}

/**
 * What went to and fro about a complaint: its own messages, those of the complaints that it answers for, and those that were
 * taken along when it was split off. No message is moved or copied for it, so undoing a merger undoes this as well.
 */
@Injectable()
export class Conversations {
  constructor(
    private readonly complaints: ComplaintStore,
    private readonly messages: MessageStore,
  ) {}

  async page(
    complaint: StoredComplaint,
    limit: number,
    after?: MessagePosition,
    order: 'oldest' | 'newest' = 'oldest',
  ): Promise<MessagePage> {
    const sources = await this.sourcesOf(complaint);
    if (sources.whole.size === 1 && sources.chosen.length === 0)
      return this.messages.page(complaint.id, limit, after, order);
    const way = order === 'oldest' ? 1 : -1;
    const pages = await Promise.all(
      [...sources.whole.keys()].map((id) => this.messages.page(id, limit + 1, after, order)),
    );
    const chosen = await this.chosenOf(sources);
    const all = [
      ...pages.flatMap(({ items }) => items),
      ...chosen.filter((one) => !after || isBeyond(one, after, way)),
    ];
    const sorted = all.sort((one, other) => way * compared(one, other));
    const items = sorted.slice(0, limit);
    const last = items.at(-1);
    return sorted.length > limit && last ? { items, next: { at: last.at, id: last.id } } : { items };
  }

  /** A message that is read with this complaint. */
  async find(complaint: StoredComplaint, messageId: string): Promise<Message | undefined> {
    const [message, sources] = await Promise.all([this.messages.find(messageId), this.sourcesOf(complaint)]);
    return message && belongs(message, sources) ? message : undefined;
  }

  /** Every file that is read with this complaint. */
  async filesOf(complaint: StoredComplaint): Promise<Attachment[]> {
    const sources = await this.sourcesOf(complaint);
    const [files, chosen] = await Promise.all([
      Promise.all([...sources.whole.keys()].map((id) => this.messages.filesOf(id))),
      this.chosenOf(sources),
    ]);
    return [...files.flat(), ...chosen.flatMap(({ attachments }) => attachments)];
  }

  /** References of the other complaints whose messages are read here, by their ids. */
  async othersOf(complaint: StoredComplaint): Promise<ReadonlyMap<string, string>> {
    const { whole, chosen } = await this.sourcesOf(complaint);
    const others = new Map([...whole, ...chosen.map(({ complaintId, ref }) => [complaintId, ref] as const)]);
    others.delete(complaint.id);
    return others;
  }

  private async sourcesOf(complaint: StoredComplaint): Promise<Sources> {
    const whole = new Map([[complaint.id, complaint.ref]]);
    const chosen: Sources['chosen'] = [];
    for (const waiting = [complaint]; waiting.length > 0 && whole.size < most;) {
      const { links = [] } = contextOf(waiting.shift());
      for (const { kind, other, otherId, messageIds } of links) {
        if (otherId === undefined) continue;
        if (kind === 'splitFrom' && messageIds) chosen.push({ complaintId: otherId, ref: other, messageIds });
        if (kind !== 'mergedFrom' || whole.has(otherId)) continue;
        whole.set(otherId, other);
        const merged = await this.complaints.find(otherId);
        if (merged) waiting.push(merged);
      }
    }
    return { whole, chosen };
  }

  private async chosenOf({ whole, chosen }: Sources): Promise<Message[]> {
    const ids = new Set(chosen.flatMap(({ messageIds }) => messageIds));
    const found = await Promise.all([...ids].map((id) => this.messages.find(id)));
    // Whoever split it named them; only those of that very complaint are theirs to name.
    return found.filter(
      (message) => message !== undefined && belongs(message, { whole: new Map(), chosen }) && !isIn(message, whole),
    ) as Message[];
  }
}

function contextOf(complaint: StoredComplaint | undefined): Pick<ComplaintContext, 'links'> {
  return complaint ? (complaint.snapshot as { context: ComplaintContext }).context : {};
}

function isIn({ complaintId }: Message, whole: Sources['whole']): boolean {
  return complaintId !== undefined && whole.has(complaintId);
}

function belongs(message: Message, { whole, chosen }: Sources): boolean {
  return (
    isIn(message, whole) ||
    chosen.some(({ complaintId, messageIds }) => complaintId === message.complaintId && messageIds.includes(message.id))
  );
}

function isBeyond(message: Message, after: MessagePosition, way: 1 | -1): boolean {
  return way * compared(message, after) > 0;
}

function compared(one: MessagePosition, other: MessagePosition): number {
  if (one.at !== other.at) return one.at - other.at;
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}
