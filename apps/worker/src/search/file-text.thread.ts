import { parentPort } from 'node:worker_threads';
import type { Answered, Handed } from '#platform/killable-threads.js';
import { isUp } from '#platform/killable-threads.js';
import type { FileText } from './read-text.js';
import { textOfFile } from './file-text.js';

/** Runs in a thread of its own: reads one file after the other. */
parentPort?.on('message', ({ id, bytes, about: type }: Handed<string>) => {
  textOfFile(bytes, type).then(
    (answer) => parentPort?.postMessage({ id, answer } satisfies Answered<FileText>),
    (error: unknown) => parentPort?.postMessage({ id, fault: error instanceof Error ? error.message : String(error) }),
  );
});
parentPort?.postMessage(isUp);
