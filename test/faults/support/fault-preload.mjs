/**
 * Loaded into the processes under test before their own code (`node --import`). It turns their clock and strikes them at
 * chosen points, so that the product itself has no hook for tests.
 *
 * `FAULT_CLOCK` names a file with the milliseconds to add to the time, `FAULT_OWN_CLOCK` one with what this process's own
 * clock is set wrong by; `FAULT_STRIKE` names one that says where to strike next:
 * `{ "who": "api", "at": "after the write", "skip": 3, "signal": "SIGKILL" }`, the name being in `FAULT_NAME`. Whoever strikes takes the file away, so each strikes once.
 */
import { readFileSync, renameSync, watchFile, writeFileSync } from 'node:fs';

const { FAULT_CLOCK: clock, FAULT_OWN_CLOCK: ownClock, FAULT_STRIKE: strikes } = process.env;

if (clock) {
  const RealDate = Date;
  const realNow = RealDate.now.bind(RealDate);
  const elapsed = performance.now.bind(performance);
  /** The time is turned for all processes at the same instant, which comes a little after they have heard of it. */
  let times = { before: 0, after: 0, from: 0 };
  let set = 0;
  const read = () => {
    times = /** @type {typeof times} */ (JSON.parse(textOf(clock) || JSON.stringify(times)));
    set = Number((ownClock && textOf(ownClock)) ?? 0);
  };
  const turned = () => (realNow() < times.from ? times.before : times.after);
  read();
  const atFirst = turned();
  // Turning moves time itself; setting a process's own clock leaves the even one alone, as on a real machine.
  RealDate.now = () => realNow() + turned() + set;
  performance.now = () => elapsed() + turned() - atFirst;
  globalThis.Date = new Proxy(RealDate, {
    construct(target, given, asked) {
      /** @type {unknown} */
      const made = Reflect.construct(target, given.length === 0 ? [RealDate.now()] : given, asked);
      return /** @type {Date} */ (made);
    },
  });
  for (const file of ownClock ? [clock, ownClock] : [clock]) watchFile(file, { interval: 50, persistent: false }, read);
}

if (strikes) {
  const [{ default: mongoose }, { Queue }, { ServerResponse }] = await Promise.all([
    import('mongoose'),
    import('bullmq'),
    import('node:http'),
  ]);
  const collection = mongoose.mongo.Collection.prototype;
  around(collection, 'insertOne', (self) => namesOfInsert[collectionOf(self)]);
  around(collection, 'updateOne', (self, change) => nameOfUpdate(collectionOf(self), change));
  around(collection, 'findOneAndUpdate', (self, change) =>
    collectionOf(self) === 'complaints' && touches(change, '$inc', 'outbox.$.tries') ? 'an effect begins' : undefined,
  );
  around(Queue.prototype, 'addBulk', (self) =>
    /** @type {{ name: string }} */ (self).name === 'wake-up' ? 'the alarm is set' : 'effects are handed over',
  );
  before(ServerResponse.prototype, 'end', (self) => {
    const { method, url } = /** @type {import('node:http').ServerResponse} */ (self).req;
    if (method === 'POST' && url?.startsWith('/api/complaints')) strike('before the answer');
  });
}

/** @type {Readonly<Record<string, string>>} */
const namesOfInsert = { complaints: 'the write', alerts: 'an alert', outgoingMails: 'a mail is put in' };

/** @param {string} name @param {unknown} change @returns {string | undefined} */
function nameOfUpdate(name, change) {
  if (name === 'complaints' && touches(change, '$push', 'history')) return 'the write';
  if (name === 'complaints' && touches(change, '$pull', 'outbox')) return 'an effect ends';
  if (name === 'outgoingMails' && touches(change, '$set', 'settledAt')) return 'a mail is settled';
  if (name === 'outgoingMails' && touches(change, '$unset', 'dueAt')) return 'a mail is finished';
  return undefined;
}

/** @param {unknown} change @param {string} operator @param {string} field */
function touches(change, operator, field) {
  const fields = /** @type {Record<string, object | undefined>} */ (change ?? {})[operator];
  return fields !== undefined && field in fields;
}

/** @param {unknown} self */
function collectionOf(self) {
  return /** @type {{ collectionName: string }} */ (self).collectionName;
}

/**
 * Strikes before and after a method, under the name that its second argument gives it.
 * @param {object} prototype
 * @param {string} method
 * @param {(self: unknown, change: unknown) => string | undefined} nameOf
 */
function around(prototype, method, nameOf) {
  const methods = /** @type {Record<string, (...given: unknown[]) => unknown>} */ (prototype);
  const original = methods[method];
  if (!original) throw new Error(`there is no ${method} to strike at`);
  /** @this {unknown} @param {unknown[]} given */
  methods[method] = function (...given) {
    const name = nameOf(this, given[1]);
    if (name === undefined) return original.apply(this, given);
    strike(`before ${name}`);
    return Promise.resolve(original.apply(this, given)).then((result) => {
      strike(`after ${name}`);
      return result;
    });
  };
}

/**
 * @param {object} prototype
 * @param {string} method
 * @param {(self: unknown) => void} work
 */
function before(prototype, method, work) {
  const methods = /** @type {Record<string, (...given: unknown[]) => unknown>} */ (prototype);
  const original = methods[method];
  if (!original) throw new Error(`there is no ${method} to strike at`);
  /** @this {unknown} @param {unknown[]} given */
  methods[method] = function (...given) {
    work(this);
    return original.apply(this, given);
  };
}

/** @param {string} point */
function strike(point) {
  const text = textOf(/** @type {string} */ (strikes));
  if (!text) return;
  const { who, at, skip, signal } = /** @type {{ who: string, at: string, skip: number, signal: NodeJS.Signals }} */ (
    JSON.parse(text)
  );
  if (who !== process.env.FAULT_NAME || at !== point) return;
  if (skip > 0) {
    writeFileSync(/** @type {string} */ (strikes), JSON.stringify({ who, at, skip: skip - 1, signal }));
    return;
  }
  try {
    renameSync(/** @type {string} */ (strikes), `${strikes}.${process.pid}`);
  } catch {
    return; // another process was struck first
  }
  process.kill(process.pid, signal);
  // Nothing more may happen once it was decided, however late the signal is delivered.
  if (signal === 'SIGKILL') for (;;);
}

/** @param {string} path */
function textOf(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
