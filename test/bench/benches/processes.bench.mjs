import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { CaseworkContext } from '../casework-context.mjs';
import { HttpClient } from '../http-client.mjs';
import { clientsPerSecond, inLanes } from '../measure.mjs';
import { breakDownOfProcess } from '../process-breakdown.mjs';
import { RunningStack } from '../running-stack.mjs';
import { inScratchFolder } from '../scratch-folder.mjs';
import { words } from '../stock.mjs';
import { untilCarriedOut } from '../woken-complaints.mjs';

export const title = 'Processes';

export const introduction =
  'What the layers cost that every request goes through, what a process holds under load, and how soon it serves: the ' +
  'API and the worker as they are built, their stores up already. Under load means: sixteen clients have handed in ' +
  '5,000 complaints, and the worker has sent the letters of all of them.';

/** @type {readonly import('../figure.mjs').Figure[]} */
export const figures = [
  {
    id: 'http',
    title: 'answers of the HTTP layer, 16 clients',
    unit: '/s',
    floor: 'the same bytes from bare Fastify',
    goals: [{ limit: 0.6, of: 'ratio' }],
  },
  {
    id: 'start',
    title: 'start to the first accepted complaint',
    unit: 's',
    floor: 'start to the first answer of an empty Nest on Fastify',
    goals: [
      { limit: 1.3, of: 'figure' },
      { limit: 2.5, of: 'ratio' },
    ],
  },
  { id: 'api', title: "the API's own memory under load", unit: 'MB', goals: [{ limit: 262, of: 'figure' }] },
  { id: 'worker', title: "the worker's own memory under load", unit: 'MB', goals: [{ limit: 210, of: 'figure' }] },
  {
    id: 'all',
    title: 'API, worker, Redis and database together',
    unit: 'MB',
    goals: [{ limit: 419 * 1.048576, of: 'figure' }],
  },
];

export const rounds = 3;
const many = 16;

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
      const cookie = await context.agentsCookie();
      const empty = await secondsOfHello('nest', '{}');
      const began = performance.now();
      const client = new HttpClient(await stack.run('api'), { cookie });
      const accept = () =>
        client.post('/api/complaints', { ...words, receivedAt: Date.now(), teamId: 'team-1', severity: 'normal' });
      await accept();
      const start = (performance.now() - began) / 1000;

      const alive = (await client.get('/health/live')).toString();
      const layer = await answers(client, '/health/live');
      const bare = await bareAnswers(alive);
      await stack.run('worker');
      await inLanes(many, short ? 100 : 5000, accept);
      await untilCarriedOut(context);
      client.close();
      const memory = { api: stack.memoryOf('api'), worker: stack.memoryOf('worker') };
      const stores = stack.memoryOf('redis') + stack.memoryOf('database');
      return {
        http: { value: layer, floor: bare },
        start: { value: start, floor: empty },
        api: { value: memory.api },
        worker: { value: memory.worker },
        all: { value: memory.api + memory.worker + stores },
      };
    } finally {
      await context.close();
      await stack.stopAll();
    }
  });
}

export function breakDown() {
  return breakDownOfProcess('api', 'from its start to its first answer', async (stack, context) => {
    const client = new HttpClient(await stack.run('api'), { cookie: await context.agentsCookie() });
    await client.get('/health/live');
    client.close();
  });
}

/**
 * @param {HttpClient} client
 * @param {string} path
 */
async function answers(client, path) {
  await clientsPerSecond(many, () => client.get(path));
  return (await clientsPerSecond(many, () => client.get(path))).perSecond;
}

/** @param {string} text */
async function bareAnswers(text) {
  const server = await hello('fastify', text);
  const client = new HttpClient(server.address);
  const perSecond = await answers(client, '/');
  client.close();
  await server.stop();
  return perSecond;
}

/**
 * @param {'fastify' | 'nest'} kind
 * @param {string} text
 */
async function secondsOfHello(kind, text) {
  const began = performance.now();
  const server = await hello(kind, text);
  const client = new HttpClient(server.address);
  await client.get('/');
  const seconds = (performance.now() - began) / 1000;
  client.close();
  await server.stop();
  return seconds;
}

/**
 * @param {'fastify' | 'nest'} kind
 * @param {string} text
 */
async function hello(kind, text) {
  const child = fork(join(import.meta.dirname, '../hello-server.mjs'), [kind, text]);
  const [message] = /** @type {[{ ready: string }]} */ (await once(child, 'message'));
  return {
    address: message.ready,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}
