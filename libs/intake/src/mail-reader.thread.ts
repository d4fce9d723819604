import { parentPort } from 'node:worker_threads';
import type { Answered, Handed } from '#platform/killable-threads.js';
import { isUp } from '#platform/killable-threads.js';
import type { MailCircumstances, UnderstoodMail } from './understand-mail.js';
import { understandMail } from './understand-mail.js';

/** Runs in a thread of its own: understands one mail after the other, and hands the bytes of its files over uncopied. */
parentPort?.on('message', ({ id, bytes, about }: Handed<MailCircumstances>) => {
  try {
    const mail = understandMail(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), about);
    // Small buffers share memory; each file gets its own, which can be handed over.
    const attachments = mail.attachments.map((one) => ({ ...one, content: new Uint8Array(one.content) }));
    const answered: Answered<UnderstoodMail> = { id, answer: { ...mail, attachments } };
    parentPort?.postMessage(
      answered,
      attachments.map(({ content }) => content.buffer),
    );
  } catch (error) {
    parentPort?.postMessage({ id, fault: error instanceof Error ? error.message : String(error) });
  }
});
parentPort?.postMessage(isUp);
