import { randomBytes } from 'node:crypto';
import { advanceComplaint, catchUp, openComplaint } from '#casework/advance-complaint.js';
import { referenceOf } from '#casework/reference.js';
import { keyNameOf } from '#privacy/key-name.js';
import { PersonVault } from '#privacy/person-vault.js';
import { isRefusal } from '#workflows/complaint/complaint.advance.js';

/** @typedef {import('./casework-context.mjs').CaseworkContext} CaseworkContext */
/** @typedef {import('#casework/complaint-record.js').Advanced} Advanced */
/** @typedef {import('#casework/complaint-record.js').ComplaintRecord & { _id: never }} StoredDocument */

const hour = 3_600_000;
/** @type {import('#workflows/complaint/complaint.roles.js').Actor} */
const ana = { kind: 'staff', id: 'ana', roles: ['agent'] };
/** @type {import('#workflows/complaint/complaint.roles.js').Actor} */
const mail = { kind: 'channel', id: 'email' };

const batch = 1000;

/** References of the stock begin here; those below are given to whoever complains during a bench. */
const firstReference = 5_000_000;
let lastReference = firstReference;

/** What a bench's complaint says. */
export const words = {
  channel: /** @type {const} */ ('email'),
  customerId: 'customer@example.org',
  locale: /** @type {const} */ ('zh-CN'),
  subject: '洗衣机安装后漏水',
  summary: '安装师傅离开后洗衣机一直漏水，地板已经泡坏，客服三天没有回电。',
};

/**
 * A complaint of two hours ago with an owner and a promise to the customer. What comes next of it by itself, and when, is
 * the promise's: its breach, which alerts the owner and the lead, or its first warning, which reminds the owner.
 * @param {string} id
 * @param {{ nextAt: number, next?: 'breach' | 'warning' }} wanted `nextAt` in epoch milliseconds
 * @param {import('#casework/rulebook.js').Rulebook} rulebook
 * @returns {Advanced}
 */
export function complaintWithPromise(id, { nextAt, next = 'breach' }, rulebook) {
  const madeAt = nextAt - hour;
  const dueAt = next === 'breach' ? nextAt : nextAt + hour;
  const begun = accepted(
    openComplaint(
      id,
      {
        ...words,
        type: 'complaint.registered',
        id: 'e-1',
        at: madeAt - hour,
        by: mail,
        receivedAt: madeAt - hour,
        teamId: 'team-1',
        severity: 'low',
      },
      rulebook,
    ),
  );
  const assigned = accepted(
    advanceComplaint(
      begun.complaint,
      { type: 'complaint.assigned', id: 'e-2', at: madeAt - hour, by: ana, ownerId: 'ana' },
      rulebook,
    ),
  );
  const promised = accepted(
    advanceComplaint(
      assigned.complaint,
      { type: 'promise.made', id: 'e-3', at: madeAt, by: ana, promiseId: 'p-1', kind: 'promise', text: '回电', dueAt },
      rulebook,
    ),
  );
  const last = catchUp(promised.complaint, nextAt - 1, rulebook).at(-1) ?? promised;
  if (last.complaint.timers[0]?.dueAt !== nextAt) throw new Error('something else comes before the promise');
  return last;
}

/**
 * Stores complaints of which nothing waits to be carried out.
 * @param {CaseworkContext} context
 * @param {readonly Advanced[]} complaints
 */
export async function store({ store }, complaints) {
  const waiting = complaints.map((advanced) => ({ advanced, number: (lastReference -= 1) }));
  const lane = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      const { complaint, entry } = one.advanced;
      const at = entry.recordedAt;
      const particulars = { ...words, ref: referenceOf(2026, one.number), createdAt: at, updatedAt: at };
      await store.add(particulars, [{ ...one.advanced, complaint, outbox: [] }]);
    }
  };
  await Promise.all(Array.from({ length: 32 }, lane));
}

/**
 * Copies stored complaints, each in turn, until there are so many; a copy has an id and a reference of its own, and a
 * key of its own for what is written from now on.
 * @param {CaseworkContext} context
 * @param {readonly string[]} ids what is copied
 * @param {number} count how many copies
 * @param {number} [first] the number of the first copy
 */
export async function copy(context, ids, count, first = 0) {
  const originals = await context.complaints.find({ _id: { $in: /** @type {never[]} */ ([...ids]) } }).toArray();
  const seal = await context.application.get(PersonVault).sealOf(words.customerId);
  for (let from = 0; from < count; from += batch) {
    const numbers = Array.from({ length: Math.min(batch, count - from) }, (_, index) => first + from + index);
    const documents = numbers.map((number) => ({
      ...originals[number % originals.length],
      _id: copyId(number),
      ref: referenceOf(2026, firstReference + number),
    }));
    const keys = numbers.map((number) => ({
      _id: randomBytes(12).toString('base64url'),
      personId: keyNameOf(words.customerId, copyId(number)),
      wrapped: seal.seal(randomBytes(32).toString('base64url')),
    }));
    await context.collection('personKeys').insertMany(/** @type {never[]} */ (keys), { ordered: false });
    await context.complaints.insertMany(/** @type {never[]} */ (documents), { ordered: false });
  }
}

/** @param {number} number of the copy, from 0 */
export function copyId(number) {
  return `copy-${String(number).padStart(7, '0')}`;
}

/**
 * The bare write by which a complaint changes, on copies without further indexes: what every change costs at least.
 * @param {CaseworkContext} context
 */
export async function changeByVersion(context) {
  const documents = await context.complaints
    .find({ version: { $gt: 2 } })
    .limit(1000)
    .toArray();
  const floor = context.collection('floorOfChanges');
  await floor.deleteMany({});
  await floor.insertMany(documents);
  let last = 0;
  return async () => {
    const document = documents[(last += 1) % documents.length];
    if (!document) throw new Error('there is nothing to change');
    const { _id, version, history, pins, snapshot, clocks, timers, historyHead } = /** @type {StoredDocument} */ (
      /** @type {unknown} */ (document)
    );
    document['version'] = version + 1;
    const { modifiedCount } = await floor.updateOne(
      { _id, version },
      {
        $set: { version: version + 1, pins, snapshot, clocks, timers, historyHead, updatedAt: last },
        $push: /** @type {never} */ ({ history: history.at(-1) }),
      },
    );
    if (modifiedCount !== 1) throw new Error('a change was lost');
  };
}

/**
 * @param {ReturnType<typeof advanceComplaint>} result
 * @returns {Advanced}
 */
function accepted(result) {
  if (isRefusal(result)) throw new Error(`it cannot happen: ${JSON.stringify(result.reasons)}`);
  return result;
}
