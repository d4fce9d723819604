import type { INestApplicationContext } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';

/**
 * Builds the indexes that the registered schemas name; those that are there already are left alone.
 * A unique index is what makes "the same thing twice" impossible, so no process serves before they stand.
 */
export async function buildIndexes(connection: Connection): Promise<void> {
  for (const model of Object.values(connection.models)) await model.createIndexes();
}

/** Builds the indexes of an application's own connection. */
export async function buildIndexesOf(application: INestApplicationContext): Promise<void> {
  await buildIndexes(application.get<Connection>(getConnectionToken()));
}
