import { createRequire } from 'node:module';
import { mongo } from 'mongoose';

/** What we know of a connection of the database's driver, which does not show it. */
interface DriverConnection {
  readonly error: Error | null;
  once(event: 'close', listener: () => void): this;
  off(event: 'close', listener: () => void): this;
  writeCommand(...parameters: unknown[]): Promise<void>;
}

const ofMongoose = createRequire(createRequire(import.meta.url).resolve('mongoose'));
let isSet = false;

/**
 * Has the database's driver answer with an error, like any other lost connection, when a connection closes while a
 * command is written to it. By itself it waits for the socket to drain, without a limit, and a closed one never does: a
 * request would hang for ever, and where it is the driver's own question whether the server is there, the process would
 * never find the database again though it runs (ADR 23). Setting it twice is harmless.
 */
export function answerOnClosedConnections(): void {
  if (isSet) return;
  isSet = true;
  const { Connection } = ofMongoose('mongodb/lib/cmap/connection.js') as {
    Connection: { prototype: DriverConnection };
  };
  const { prototype } = Connection;
  const write = Reflect.get(prototype, 'writeCommand');
  prototype.writeCommand = async function (this: DriverConnection, ...parameters) {
    let tell: () => void = () => undefined;
    const closed = new Promise<never>((_, reject) => {
      tell = () =>
        reject(this.error ?? new mongo.MongoNetworkError('the connection closed while a command was written'));
    });
    this.once('close', tell);
    try {
      await Promise.race([write.apply(this, parameters), closed]);
    } finally {
      this.off('close', tell);
    }
  };
}
