import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Problem, request, Unreachable } from './request.js';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A server that answers every request like this; gives its address. */
async function answering(answer: RequestListener): Promise<string> {
  server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

describe('a request to the API', () => {
  it('gives the JSON of the answer', async () => {
    const url = await answering((_, reply) => reply.end('{"status":"up"}'));
    expect(await request(url)).toEqual({ status: 'up' });
  });

  it('sends its body as JSON, and gives nothing for an answer without content', async () => {
    let received = '';
    const url = await answering((incoming, reply) => {
      received = `${incoming.method} ${incoming.headers['content-type']} `;
      incoming.on('data', (part: Buffer) => (received += part.toString()));
      incoming.on('end', () => reply.writeHead(204).end());
    });
    expect(await request(url, { method: 'POST', body: { email: 'lin@example.com' } })).toBeUndefined();
    expect(received).toBe('POST application/json {"email":"lin@example.com"}');
  });

  it('that is refused says why, in the words of the problem', async () => {
    const problem = { code: 'sign-in.refused', detail: 'Not right.', requestId: 'r-1' };
    const url = await answering((_, reply) => reply.writeHead(401).end(JSON.stringify(problem)));
    await expect(request(url)).rejects.toMatchObject({ status: 401, ...problem });
    await expect(request(url)).rejects.toBeInstanceOf(Problem);
  });

  it('that something else answers has not reached the server', async () => {
    const url = await answering((_, reply) => reply.writeHead(502).end('<h1>Bad gateway</h1>'));
    await expect(request(url)).rejects.toBeInstanceOf(Unreachable);
  });

  it('whose connection breaks has not reached the server', async () => {
    const url = await answering((incoming) => incoming.socket.destroy());
    await expect(request(url)).rejects.toBeInstanceOf(Unreachable);
  });

  it('that its page gives up is no fault of the server', async () => {
    const giveUp = new AbortController();
    const url = await answering(() => giveUp.abort());
    await expect(request(url, { signal: giveUp.signal })).rejects.toMatchObject({ name: 'AbortError' });
  });
});
