import { parseArgs } from 'node:util';
import { startEmbeddedMongo } from './embedded-mongo.js';
import type { EmbeddedMongoOptions } from './embedded-mongo.js';
import { StartupRefusal } from './storage/startup-refusal.js';

/**
 * The process: `main.js --data <folder> [--socket <path>] [--port <number>] [--keep-expired]`. When it is ready it prints one line of
 * JSON with its address; when it cannot start, one sentence, and it exits with the reason's own code.
 */
try {
  const running = await startEmbeddedMongo(optionsOf(process.argv.slice(2)));
  let isClosing = false;
  const close = (): void => {
    if (isClosing) return;
    isClosing = true;
    running.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', close);
  process.on('SIGINT', close);
  // Whoever started us has gone, and nobody else would stop us.
  process.on('disconnect', close);
  process.send?.({ ready: running.uri });
  console.log(JSON.stringify({ ready: true, uri: running.uri, pid: process.pid }));
} catch (error) {
  if (!(error instanceof StartupRefusal)) throw error;
  console.error(error.message);
  process.exit(error.exitCode);
}

function optionsOf(words: string[]): EmbeddedMongoOptions {
  try {
    const { values } = parseArgs({
      args: words,
      options: {
        data: { type: 'string' },
        socket: { type: 'string' },
        port: { type: 'string' },
        'keep-expired': { type: 'boolean' },
      },
    });
    if (values.data === undefined) throw new Error('--data <folder> is missing');
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65536))
      throw new Error('--port must be a number below 65536');
    return {
      dataFolder: values.data,
      ...(values.socket === undefined ? {} : { socket: values.socket }),
      ...(port === undefined ? {} : { port }),
      ...(values['keep-expired'] && { keepsExpired: true }),
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartupRefusal(
      'wrong options',
      `Usage: main.js --data <folder> [--socket <path>] [--port <number>] [--keep-expired] (${reason}).`,
    );
  }
}
