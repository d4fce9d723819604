import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import type { Connection } from 'mongoose';
import { createConnection } from 'mongoose';
import { testDatabase } from '../../../test/support/test-stores.js';
import { answerOnClosedConnections } from './answer-on-closed-connections.js';

describe('A connection to the database that falls in the very moment in which something is asked', () => {
  const sockets: Socket[] = [];
  const collect = (message: unknown): void => void sockets.push((message as { socket: Socket }).socket);
  let connection: Connection;

  beforeAll(async () => {
    answerOnClosedConnections();
    subscribe('net.client.socket', collect);
    connection = await createConnection(testDatabase(), {
      heartbeatFrequencyMS: 1000,
      serverSelectionTimeoutMS: 3000,
      retryReads: false,
    }).asPromise();
    await connection.collection('anything').findOne({});
  });
  afterAll(async () => {
    unsubscribe('net.client.socket', collect);
    await connection.close();
  });

  it('is told to whoever asked, and the database is found again', async () => {
    const closed = sockets.splice(0).map((socket) => once(socket.destroy(), 'close'));
    // The sockets are gone and nobody was told yet: the driver still takes them for open.
    const asked = connection.collection('anything').findOne({});
    await expect(asked).rejects.toThrow(/closed/);
    await Promise.all(closed);
    await expect(connection.collection('anything').findOne({})).resolves.toBeNull();
  });

  it('is told to the driver itself, which asks whether the server is there', async () => {
    const client = connection.getClient();
    const failed = once(client, 'serverHeartbeatFailed');
    await new Promise<void>((resolve) => {
      client.once('serverHeartbeatStarted', () => {
        for (const socket of sockets.splice(0)) socket.destroy();
        resolve();
      });
    });
    await failed;
    await expect(connection.collection('anything').findOne({})).resolves.toBeNull();
  });
});
