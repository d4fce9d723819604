import { jest } from '@jest/globals';
import { isUp, KillableThreads, ThreadGaveUp } from './killable-threads.js';

const allowance = { milliseconds: 1000, heapMegabytes: 64, stackMegabytes: 4, threads: 1, tasksPerThread: 1 };

/** A thread that does this with each task. */
function threadThat(does: string): URL {
  const code = `import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ id }) => { ${does} });
parentPort.postMessage(${JSON.stringify(isUp)});`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}

describe('A thread that can be killed', () => {
  let threads: KillableThreads<string, string>;

  beforeEach(() => void jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] }));
  afterEach(async () => {
    jest.useRealTimers();
    await threads.end();
  });

  it('is waited for until it is up, however long the machine takes for that', async () => {
    threads = new KillableThreads(threadThat(`parentPort.postMessage({ id, answer: 'read' })`), allowance);
    const answer = threads.run(Buffer.from('x'), 'text/plain');
    // Nothing that the thread may have said by now was heard yet.
    jest.advanceTimersByTime(60_000);
    expect(await answer).toBe('read');
  });

  it('is given up when it does not come to an end', async () => {
    threads = new KillableThreads(threadThat('for (;;);'), allowance);
    let fault: unknown;
    const task = threads.run(Buffer.from('x'), 'text/plain').catch((error: unknown) => (fault = error));
    while (fault === undefined) {
      await new Promise((resolve) => setImmediate(resolve));
      jest.advanceTimersByTime(allowance.milliseconds);
    }
    await task;
    expect(fault).toBeInstanceOf(ThreadGaveUp);
  });
});
