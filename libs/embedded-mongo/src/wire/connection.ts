import { once } from 'node:events';
import type { Socket } from 'node:net';
import { MessageReader, answerTo } from './message.js';
import type { Request } from './message.js';

/** What answers a request; it never rejects. */
export type Answerer = (request: Request) => Promise<Uint8Array>;

/**
 * Serves one connection: its requests are answered one after another, in the order in which they came. Resolves when
 * the connection is closed; what the other side did wrong is told to `report`.
 */
export async function serveConnection(
  socket: Socket,
  answer: Answerer,
  report: (error: unknown) => void,
): Promise<void> {
  const reader = new MessageReader();
  let nextId = 1;
  socket.setNoDelay(true);
  try {
    for await (const piece of socket as AsyncIterable<Buffer>) {
      for (const request of reader.push(piece)) {
        const document = await answer(request);
        if (request.silent) continue;
        const isFlowing = socket.write(answerTo(request, nextId, document));
        nextId = (nextId + 1) % 0x7fffffff;
        if (!isFlowing && !socket.destroyed) await Promise.race([once(socket, 'drain'), once(socket, 'close')]);
      }
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    // A client that goes away in the middle is no fault of anybody.
    if (code !== 'ECONNRESET' && code !== 'EPIPE' && code !== 'ERR_STREAM_PREMATURE_CLOSE') report(error);
  } finally {
    socket.destroy();
  }
}
