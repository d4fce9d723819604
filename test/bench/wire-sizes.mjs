import { calculateObjectSize } from 'bson';
import { MongoClient } from 'mongodb';

/** Bytes of a message around its document: the header, the flags and the section's kind. */
const frame = 21;

/**
 * How many bytes an operation sends and receives, as the driver tells of it.
 * @param {string} uri
 * @param {(client: MongoClient) => Promise<unknown>} operation one command
 * @returns {Promise<import('./echo-floor.mjs').WireSizes>}
 */
export async function wireSizes(uri, operation) {
  const client = new MongoClient(uri, { monitorCommands: true });
  await client.connect();
  const sizes = { question: 0, answer: 0 };
  client.on('commandStarted', ({ command }) => (sizes.question = calculateObjectSize(command) + frame));
  client.on('commandSucceeded', ({ reply }) => {
    sizes.answer ||= calculateObjectSize(/** @type {import('bson').Document} */ (reply)) + frame;
  });
  await operation(client);
  const { question, answer } = sizes;
  await client.close();
  return { question, answer };
}
