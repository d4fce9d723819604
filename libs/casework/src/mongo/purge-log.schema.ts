import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { SchemaTypes } from 'mongoose';
import type { PurgeAsStored, PurgeEntry, PurgeFact } from '../purge-log.js';
import { RecordsHash } from '../purge-log.js';

const collection = 'purgeLog';

/** Where `libs/customers` keeps the purges; a verification compares what lies there with the log. */
const runs = 'purgeRuns';
const purges = 'purges';

/** A write that a failover could take back is not there for us. */
const lasting = { readConcern: { level: 'majority' } } as const;

/** One entry of the log of purges. Its number is its id, so that no two processes write the same one. */
@Schema({ collection, versionKey: false })
export class PurgeEntryDocument {
  @Prop({ type: Number, required: true }) readonly _id!: number;
  @Prop({ type: SchemaTypes.Mixed, required: true }) readonly fact!: PurgeFact;
  @Prop({ type: String, required: true }) readonly previousHash!: string;
  @Prop({ type: String, required: true }) readonly hash!: string;
  /** Until it was told by mail; no part of what is hashed. */
  @Prop({ type: Boolean }) readonly untold?: boolean;
}

export const PurgeEntrySchema = SchemaFactory.createForClass(PurgeEntryDocument);
// A run is ordered once and done once, whoever is quicker.
PurgeEntrySchema.index({ 'fact.runId': 1, 'fact.kind': 1 }, { unique: true });
PurgeEntrySchema.index({ untold: 1 }, { sparse: true });

export function purgeEntryOf({ _id, fact, previousHash, hash }: PurgeEntryDocument): PurgeEntry {
  return { sequence: _id, fact, previousHash, hash };
}

/** The whole log, as it lies in a database. */
export async function purgeLogIn(connection: Connection): Promise<PurgeEntry[]> {
  const found = await connection
    .collection<PurgeEntryDocument>(collection)
    .find({}, lasting)
    .sort({ _id: 1 })
    .toArray();
  return found.map(purgeEntryOf);
}

/** A purge, as it lies in a database. What is only begun is no record yet. */
export async function purgeIn(connection: Connection, runId: string): Promise<PurgeAsStored> {
  const run = await connection.collection<{ _id: string }>(runs).findOne({ _id: runId }, lasting);
  const found = connection
    .collection<{ _id: string }>(purges)
    .find({ runId, purgedAt: { $gt: 0 } }, lasting)
    .sort({ _id: 1 });
  const records = new RecordsHash();
  for await (const record of found) records.add(record);
  return { ...(run && { run }), ...records.result };
}
