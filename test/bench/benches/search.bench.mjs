import { SearchIndex } from '#search/search-index.js';
import { CaseworkContext } from '../casework-context.mjs';
import { HttpClient } from '../http-client.mjs';
import { RunningStack } from '../running-stack.mjs';
import { inScratchFolder } from '../scratch-folder.mjs';
import { percentile } from '../statistics.mjs';
import { complaintWithPromise, copy, copyId, store } from '../stock.mjs';

export const title = 'Search';

export const introduction =
  'One page of what is found and the counts beside it, asked of the staff API by one agent, with 100,000 complaints of three teams ' +
  'and a mail to each in the embedded database. Each kind of question is asked in turn: a character that is everywhere, two ' +
  'characters, a sentence of one mail, a word in English, what is nowhere, and what only another team has.';

const goals = /** @type {const} */ ([{ limit: 300, of: 'figure' }]);

/** @type {readonly import('../figure.mjs').Figure[]} */
export const figures = [
  { id: 'all', title: 'every kind of question in turn, p95', unit: 'ms', goals },
  { id: 'everywhere', title: 'one character that is everywhere, p50', unit: 'ms' },
  { id: 'sentence', title: 'a sentence of one mail, p50', unit: 'ms' },
  { id: 'nowhere', title: 'what is nowhere, p50', unit: 'ms' },
];

export const rounds = 1;

/** Passages that are put into the index together. */
const together = 2000;

const teams = ['team-1', 'team-2', 'team-3'];

/**
 * @param {import('../figure.mjs').Form} form
 * @returns {Promise<import('../figure.mjs').Measurements>}
 */
export function measure({ short }) {
  return inScratchFolder(async (folder) => {
    const stack = await RunningStack.start(folder);
    const context = await CaseworkContext.open(stack);
    try {
      await context.hireTeam();
      const count = short ? 3000 : 100_000;
      const original = complaintWithPromise(
        'original',
        { nextAt: Date.now() + 3_600_000 },
        context.rulebooks.currentRulebook(),
      );
      await store(context, [original]);
      await copy(context, [original.complaint.id], count);
      await fill(context, count);
      const client = new HttpClient(await stack.run('api'), { cookie: await context.agentsCookie() });
      const waits = await ask(client, count, short ? 10 : 60);
      client.close();
      const p50 = (/** @type {string} */ name) => ({ value: percentile(waits.get(name) ?? [], 0.5) });
      const all = [...waits.values()].flat();
      return {
        all: {
          value: percentile(all, 0.95),
          latency: { p50: percentile(all, 0.5), p95: percentile(all, 0.95), p99: percentile(all, 0.99) },
        },
        everywhere: p50('everywhere'),
        sentence: p50('sentence'),
        nowhere: p50('nowhere'),
      };
    } finally {
      await context.close();
      await stack.stopAll();
    }
  });
}

/**
 * @param {CaseworkContext} context
 * @param {number} count complaints
 */
async function fill(context, count) {
  const index = context.application.get(SearchIndex);
  for (let from = 0; from < count; from += together / 2) {
    const numbers = Array.from({ length: Math.min(together / 2, count - from) }, (_, at) => from + at);
    await index.replace(`filling ${from}`, numbers.flatMap(passagesOf));
    await index.closeBlocks();
  }
}

/**
 * @param {number} number
 * @returns {import('#search/search-index.js').Passage[]}
 */
function passagesOf(number) {
  const id = copyId(number);
  const teamId = teams[number % teams.length] ?? '';
  const about = {
    subjectId: id,
    ref: `C-2026-${number}`,
    scopes: [/** @type {const} */ (`team:${teamId}`)],
    at: number,
  };
  const subject = `${pick(number, goods)}${pick(number * 7, faults)}`;
  return [
    { ...about, id: `${id}.0`, kind: 'complaint', title: subject, text: `${subject}\n${sentences(number, 5)}` },
    { ...about, id: `${id}.m.0`, kind: 'message', messageId: 'm', title: subject, text: mailOf(number, teamId) },
  ];
}

/**
 * @param {number} number
 * @param {string} teamId
 */
function mailOf(number, teamId) {
  const secret = teamId === 'team-2' && number % 1000 === 1 ? '只有二组才有的琥珀' : '';
  return `您好，${sentences(number * 13, 6)}订单号${number * 7919}，请尽快答复。${secret}\nDear team, my ${pick(Math.floor(number / 3), english)} is ${pick(Math.floor(number / 36), english)}.`;
}

/**
 * @param {number} number
 * @param {number} count
 */
function sentences(number, count) {
  return Array.from(
    { length: count },
    (_, at) =>
      `${pick(number * 31 + at * 17, people)}${pick(number * 11 + at * 5, goods)}${pick(number + at, faults)}，`,
  ).join('');
}

/**
 * @param {HttpClient} client
 * @param {number} count
 * @param {number} times
 */
async function ask(client, count, times) {
  /** Of a complaint of the agent's own team, early among all of them. */
  const own = Math.floor(count / 30) * 3;
  /** @type {readonly (readonly [string, (turn: number) => string, (found: number) => boolean])[]} */
  const questions = [
    ['everywhere', () => '的', (found) => found > 0],
    ['two', (turn) => pick(turn, goods).slice(0, 2), (found) => found > 0],
    ['sentence', (turn) => `订单号${(own + turn * 3) * 7919}，请尽快答复`, (found) => found > 0],
    ['english', (turn) => pick(turn, english).toUpperCase(), (found) => found > 0],
    ['nowhere', (turn) => `饕餮${turn}`, (found) => found === 0],
    ['elsewhere', () => '琥珀', (found) => found === 0],
  ];
  /** @type {Map<string, number[]>} */
  const waits = new Map(questions.map(([name]) => [name, []]));
  for (let turn = -3; turn < times; turn += 1) {
    for (const [name, typed, fits] of questions) {
      const began = performance.now();
      const body = await client.post('/api/search', { typed: typed(Math.abs(turn)) });
      if (turn >= 0) waits.get(name)?.push(performance.now() - began);
      const { items } = /** @type {{ items: unknown[] }} */ (JSON.parse(body.toString()));
      if (!fits(items.length)) throw new Error(`${name}: ${items.length} were found`);
    }
  }
  return waits;
}

/**
 * @param {number} number
 * @param {readonly string[]} words
 */
function pick(number, words) {
  return words[Math.abs(number) % words.length] ?? '';
}

const goods = [
  '洗衣机',
  '冰箱的压缩机',
  '空调外机',
  '快递包裹',
  '净水器滤芯',
  '宽带账单',
  '机票退款',
  '酒店押金',
  '贷款利息',
  '手机屏幕',
  '電視遙控',
  '会员积分',
];
const faults = [
  '漏水',
  '三天没有人回电',
  '被多收了费用',
  '安装后一直有噪音',
  '送错了地址',
  '拒绝退货',
  '态度很差',
  '迟迟不到账',
  '屏幕碎裂',
  '承诺没有兑现',
  '与宣传的不符',
];
const people = ['师傅说', '客服承诺', '门店表示', '我家的', '快递员讲', '经理回复', '物业的人说', '昨天发现'];
const english = [
  'refund',
  'parcel',
  'washing machine',
  'invoice',
  'late',
  'broken',
  'missing',
  'technician',
  'overcharged',
  'warranty',
  'delivery',
  'cancelled',
];
