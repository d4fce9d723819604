import { randomBytes, randomUUID } from 'node:crypto';
import { inLanes, latencyOf } from '../measure.mjs';
import { RunningStack } from '../running-stack.mjs';
import { inScratchFolder } from '../scratch-folder.mjs';

export const title = 'Complaints by the form';

export const introduction =
  'The whole form in one post with a picture of 200 KB, each from another person on another network, to one portal as it is built, with ' +
  'Redis and the embedded database; the clients share the machine with it. The answer leads to the receipt: the complaint and the ' +
  'picture are on the disk.';

const clients = 8;

/** @type {readonly import('../figure.mjs').Figure[]} */
export const figures = [{ id: 'formPosts', title: 'form posts with a picture of 200 KB, 8 clients', unit: '/s' }];

/**
 * @param {import('../figure.mjs').Form} form
 * @returns {Promise<import('../figure.mjs').Measurements>}
 */
export function measure({ short }) {
  return inScratchFolder(async (folder) => {
    const stack = await RunningStack.start(folder);
    try {
      // Everybody comes from elsewhere, as a proxy says: from one place the portal asks for patience instead.
      stack.environment['TRUSTED_PROXIES'] = '127.0.0.1';
      await stack.run('portal');
      const portal = stack.addressOf('portal');
      /** @type {number[]} */
      const waits = [];
      const postOne = async () => {
        const began = performance.now();
        await post(portal);
        waits.push(performance.now() - began);
      };
      // Its code is compiled first.
      await inLanes(clients, short ? 20 : 200, postOne);
      waits.length = 0;
      const count = short ? 60 : 800;
      const began = performance.now();
      await inLanes(clients, count, postOne);
      const seconds = (performance.now() - began) / 1000;
      return { formPosts: { value: count / seconds, latency: latencyOf(waits) } };
    } finally {
      await stack.stopAll();
    }
  });
}

/** @param {string} portal */
async function post(portal) {
  const body = new FormData();
  const answers = {
    key: randomBytes(16).toString('base64url'),
    do: 'send',
    category: 'installation.faulty',
    subject: '洗衣机漏水',
    description: '洗衣机安装后一直漏水，三天没有人回电。',
    product: 'W1-300',
    outcome: 'repair',
    name: '张三',
    email: `${randomUUID()}@customer.example`,
  };
  for (const [name, answer] of Object.entries(answers)) body.set(name, answer);
  const picture = Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), randomBytes(200_000)]);
  body.set('files', new Blob([picture], { type: 'image/jpeg' }), 'leak.jpg');
  const [one, two, three] = randomBytes(3);
  const sent = await fetch(`${portal}/complaints`, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { 'x-forwarded-for': `10.${one}.${two}.${three}` },
  });
  if (sent.status !== 303) throw new Error(`no complaint came of it: ${sent.status} ${await sent.text()}`);
  await sent.arrayBuffer();
}
