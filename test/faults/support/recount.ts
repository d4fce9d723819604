import { createHash } from 'node:crypto';
import type { Db, Filter } from 'mongodb';
import { advanceComplaint, openComplaint } from '#casework/advance-complaint.js';
import type { Advanced, ComplaintRecord, HistoryEntry, OutboxEntry, Timer } from '#casework/complaint-record.js';
import type { Rulebooks } from '#casework/rulebooks.js';
import { loadRulebooks } from '#casework/rulebooks.js';
import type { ComplaintEvent } from '#workflows/complaint/complaint.events.js';

/** What was counted again, from the raw stores and by nobody who wrote them. */
export interface Recount {
  readonly complaints: number;
  readonly events: number;
  readonly timersFired: number;
  readonly effects: number;
  readonly alerts: number;
  readonly mails: number;
  readonly parked: number;
  /** How late each timer fired, in milliseconds after its instant. */
  readonly lateness: readonly number[];
  /** Whatever is not as it must be, in words. */
  readonly broken: readonly string[];
}

interface StoredComplaint extends Omit<ComplaintRecord, 'id'> {
  readonly _id: string;
  readonly stage: string;
  readonly teamId?: string;
  readonly ownerId?: string;
  readonly nextTimerAt?: number;
  readonly outboxAt?: number;
  readonly outbox: readonly (OutboxEntry & { readonly parked?: string })[];
}

interface StoredAlert {
  readonly _id: string;
  readonly complaintId: string;
  readonly occasionId: string;
  readonly staffId: string;
  readonly raisedAt: number;
  readonly at: number;
  readonly lateBy?: number;
}

let rulebooks: Rulebooks | undefined;

/**
 * Goes through everything that is stored, and says what breaks a promise: versions from 1 to n, a chain that holds, a
 * state that the history gives again, each command once, each timer once and never early, each effect with its one trace,
 * no complaint without somebody to answer for it and a running clock.
 * @param now what time it is for the system; what is due by then must have happened
 * @param which complaints are gone through; all, unless they are too many for that
 */
export async function recount(db: Db, now: number, which: Filter<StoredComplaint> = {}): Promise<Recount> {
  rulebooks ??= loadRulebooks('workflows');
  // Mails first: an unanswered alert may climb meanwhile, and its mail must not be found without it.
  const mails = await byComplaint<{ _id: string; complaintId: string }>(db, 'outgoingMails');
  const alerts = await byComplaint<StoredAlert>(db, 'alerts');
  const totals = { complaints: 0, events: 0, timersFired: 0, effects: 0, alerts: 0, mails: 0, parked: 0 };
  const lateness: number[] = [];
  const broken: string[] = [];
  for await (const complaint of db.collection<StoredComplaint>('complaints').find(which)) {
    const say = (words: string): number => broken.push(`${complaint._id}: ${words}`);
    const told = toldAgain(complaint, rulebooks, say);
    lateness.push(...timersIn(complaint, now, say));
    chainIn(complaint, say);
    commandsIn(complaint, say);
    ownersIn(complaint, say);
    const own = { alerts: alerts.get(complaint._id) ?? [], mails: mails.get(complaint._id) ?? [] };
    effectsIn(complaint, told, own, say);
    totals.complaints += 1;
    totals.events += complaint.history.length;
    totals.timersFired += complaint.history.filter(({ event }) => event.type.startsWith('clock.')).length;
    totals.effects += told.reduce((sum, { outbox }) => sum + outbox.length, 0);
    totals.alerts += own.alerts.length;
    totals.mails += own.mails.length;
    totals.parked += complaint.outbox.filter(({ parked }) => parked !== undefined).length;
  }
  const refs = await db.collection<StoredComplaint>('complaints').distinct('ref', which);
  if (refs.length !== totals.complaints) broken.push(`${totals.complaints} complaints share ${refs.length} references`);
  return { ...totals, lateness, broken };
}

async function byComplaint<T extends { complaintId: string }>(db: Db, name: string): Promise<Map<string, T[]>> {
  const found = new Map<string, T[]>();
  for await (const one of db.collection(name).find()) {
    const { complaintId } = one as unknown as T;
    found.set(complaintId, [...(found.get(complaintId) ?? []), one as unknown as T]);
  }
  return found;
}

/** Steps through the history anew; what it gives must be what is stored. */
function toldAgain({ _id, ...stored }: StoredComplaint, books: Rulebooks, say: (words: string) => void): Advanced[] {
  const steps: Advanced[] = [];
  for (const { event, recordedAt, opens } of stored.history) {
    const before = steps.at(-1)?.complaint;
    const book = books.rulebookFor(before?.pins ?? opens!.pins);
    const step = before
      ? advanceComplaint(before, event as ComplaintEvent, book, recordedAt)
      : openComplaint(_id, event as never, book, recordedAt);
    if (!('complaint' in step)) {
      say(`its own event ${event.id} is refused`);
      return steps;
    }
    steps.push(step);
  }
  const { version, pins, snapshot, clocks, timers, history, historyHead } = stored;
  const again = steps.at(-1)?.complaint;
  if (ordered({ id: _id, version, pins, snapshot, clocks, timers, history, historyHead }) !== ordered(again))
    say('the history does not give what is stored');
  return steps;
}

function chainIn({ version, history, historyHead }: StoredComplaint, say: (words: string) => void): void {
  if (version !== history.length) say(`version ${version} with ${history.length} entries`);
  let previous = '0'.repeat(64);
  for (const [index, { hash, ...entry }] of history.entries()) {
    if (entry.sequence !== index + 1) say(`entry ${index + 1} is numbered ${entry.sequence}`);
    if (entry.previousHash !== previous) say(`entry ${index + 1} is not chained to the one before`);
    previous = createHash('sha256').update(ordered(entry)).digest('hex');
    if (previous !== hash) say(`entry ${index + 1} is not what its hash says`);
  }
  if (previous !== historyHead) say('the head is not the last entry');
}

function commandsIn({ history }: StoredComplaint, say: (words: string) => void): void {
  const seen = new Set<string>();
  for (const { event } of history) {
    // The same point of a clock's ladder may be reached anew when its deadline was moved: then it is due at another instant.
    const id = event.type.startsWith('clock.') ? `${event.id}@${event.at}` : event.id;
    if (seen.has(id)) say(`"${event.type}" happened twice under ${event.id}`);
    seen.add(id);
  }
}

/** Every timer that was due has fired, none before its instant. Gives how late each was. */
function timersIn(
  { history, timers, nextTimerAt }: StoredComplaint,
  now: number,
  say: (words: string) => void,
): number[] {
  const first: Timer | undefined = timers[0];
  if (first && first.dueAt <= now) say(`the timer ${first.id} was due and has not fired`);
  if (first?.dueAt !== nextTimerAt) say('it stands in the list of timers under another instant than its own');
  return history
    .filter(({ event }) => event.type.startsWith('clock.'))
    .map(({ event, recordedAt }: HistoryEntry) => {
      if (event.at > now) say(`the timer ${event.id} fired ${event.at - now} ms early or more`);
      return recordedAt - event.at;
    });
}

function ownersIn({ stage, teamId, ownerId, clocks }: StoredComplaint, say: (words: string) => void): void {
  if (stage === 'closed') return;
  if (!ownerId && !teamId) say('nobody answers for it');
  if (!clocks.some(({ state }) => state === 'running')) say('no clock runs');
}

/** Every effect that the history asks for was carried out once, or waits visibly; and nothing else was done. */
function effectsIn(
  { outbox, outboxAt }: StoredComplaint,
  told: readonly Advanced[],
  { alerts, mails }: { readonly alerts: readonly StoredAlert[]; readonly mails: readonly { readonly _id: string }[] },
  say: (words: string) => void,
): void {
  const parked = new Set(outbox.filter((one) => one.parked !== undefined).map(({ key }) => key));
  for (const { key, parked: reason } of outbox) if (reason === undefined) say(`the effect ${key} was not carried out`);
  if (outboxAt !== undefined && outbox.length === parked.size)
    say('it stands in the list of effects that wait, and none does');
  const letters = new Set<string>();
  const occasions = new Set<string>();
  for (const { entry, outbox: asked } of told) {
    for (const { key, effect } of asked) {
      if (parked.has(key)) continue;
      if (effect.type === 'letter.send') letters.add(key);
      if (effect.type !== 'alert.raise' || effect.recipients.length === 0) continue;
      const occasion = effect.because === 'clock' ? `${entry.event.id}@${entry.event.at}` : key;
      occasions.add(occasion);
      if (!alerts.some(({ occasionId }) => occasionId === occasion)) say(`nobody was alerted of ${occasion}`);
    }
  }
  const sent = mails.map(({ _id }) => _id);
  for (const key of letters)
    if (!sent.includes(key))
      say(`the letter ${key} was not written: ${saidOfLetter(told, key) ?? 'and nobody was told'}`);
  // What was put aside may have been done before: each process that did it was ended before it could say so.
  const asked = new Set([...letters, ...parked, ...alerts.map(({ _id }) => `alert-${_id}`)]);
  for (const key of sent) if (!asked.has(key)) say(`nobody asked for the mail ${key}`);
  const readers = alerts.map(({ occasionId, staffId }) => `${occasionId} to ${staffId}`);
  for (const reader of new Set(readers))
    if (readers.filter((one) => one === reader).length > 1) say(`two alerts of ${reader}`);
}

/** What the history says became of the letter. */
function saidOfLetter(told: readonly Advanced[], key: string): string | undefined {
  const said = told.flatMap(({ entry: { event } }) => (event.id.startsWith(`${key}-`) ? [event] : []));
  return said.length === 0 ? undefined : said.map((event) => JSON.stringify(event)).join(', ');
}

/** JSON with the keys in order, of our own making. */
function ordered(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
