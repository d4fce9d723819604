import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
import { SchemaTypes } from 'mongoose';
import type { Clock, ComplaintRecord, HistoryEntry, Timer } from '../complaint-record.js';
import type { Contact, PendingEffect } from '../complaint.store.js';
import type { LessonFields } from '../lesson-fields.js';
import type { WorkFields } from '../work-fields.js';

/** Where the state says when a complaint was closed. */
export const closedAt = 'snapshot.context.closedAt';

/**
 * A complaint as it is stored: the engine's record, who and what it is about, and what its queries sort and filter by.
 * Instants are numbers (epoch milliseconds), as everywhere in the engine.
 */
@Schema({ collection: 'complaints', versionKey: false, minimize: false })
export class ComplaintDocument {
  @Prop({ type: String, required: true }) readonly _id!: string;
  @Prop({ type: String, required: true }) readonly ref!: string;
  @Prop({ type: Number, required: true }) readonly version!: number;
  @Prop({ type: String, required: true }) readonly channel!: string;
  @Prop({ type: String, required: true }) readonly customerId!: string;
  @Prop({ type: String, required: true }) readonly locale!: string;
  @Prop({ type: String, required: true }) readonly subject!: string;
  @Prop({ type: String, required: true }) readonly summary!: string;
  @Prop({ type: SchemaTypes.Mixed }) readonly contact?: Contact;
  @Prop({ type: Number, required: true }) readonly createdAt!: number;
  @Prop({ type: Number, required: true }) readonly updatedAt!: number;

  @Prop({ type: SchemaTypes.Mixed, required: true }) readonly pins!: ComplaintRecord['pins'];
  @Prop({ type: SchemaTypes.Mixed, required: true }) readonly snapshot!: unknown;
  @Prop({ type: [SchemaTypes.Mixed], required: true }) readonly clocks!: Clock[];
  @Prop({ type: [SchemaTypes.Mixed], required: true }) readonly timers!: Timer[];
  @Prop({ type: [SchemaTypes.Mixed], required: true }) readonly history!: HistoryEntry[];
  @Prop({ type: String, required: true }) readonly historyHead!: string;
  @Prop({ type: [SchemaTypes.Mixed], required: true }) readonly outbox!: PendingEffect[];

  /** Taken from the record, for queries. */
  @Prop({ type: String, required: true }) readonly stage!: string;
  @Prop({ type: String, required: true }) readonly rung!: string;
  @Prop({ type: String, required: true }) readonly severity!: string;
  @Prop({ type: String, required: true }) readonly teamId!: string;
  @Prop({ type: String }) readonly category?: string;
  @Prop({ type: String }) readonly ownerId?: string;
  /** The earliest deadline of a duty that has not ended, passed or not. */
  @Prop({ type: Number }) readonly nextDueAt?: number;
  /** What lists of work ask for besides (`work-fields.ts`). */
  @Prop({ type: String }) readonly queueTeamId?: string;
  @Prop({ type: Number }) readonly atRiskAt?: number;
  @Prop({ type: String }) readonly waitsFor?: WorkFields['waitsFor'];
  @Prop({ type: [String], default: undefined }) readonly askedDepartments?: string[];
  @Prop({ type: Number }) readonly callBackAt?: number;
  @Prop({ type: Number }) readonly worstRating?: number;
  @Prop({ type: Number }) readonly moodAt?: number;
  @Prop({ type: [String], default: undefined }) readonly instructedBy?: string[];
  @Prop({ type: [String], default: undefined }) readonly openInstructions?: string[];
  @Prop({ type: Number }) readonly instructionDueAt?: number;
  @Prop({ type: Number }) readonly heldSince?: number;
  @Prop({ type: Number }) readonly extensionAskedAt?: number;
  /** What the library of lessons asks for besides (`lesson-fields.ts`). */
  @Prop({ type: Number }) readonly lessonAt?: number;
  @Prop({ type: String }) readonly lessonState?: LessonFields['lessonState'];
  @Prop({ type: String }) readonly lessonCause?: string;
  @Prop({ type: String }) readonly lessonProduct?: string;
  @Prop({ type: [String], default: undefined }) readonly lessonDepartments?: string[];
  @Prop({ type: [String], default: undefined }) readonly actionOwners?: string[];
  @Prop({ type: Number }) readonly actionDueAt?: number;
  @Prop({ type: Number }) readonly checkDueAt?: number;
  @Prop({ type: Number }) readonly climbsAt?: number;
  @Prop({ type: String }) readonly climbsTo?: string;
  /** When it was last listed for criticism. */
  @Prop({ type: Number }) readonly criticisedAt?: number;
  /** The instant of the next timer. */
  @Prop({ type: Number }) readonly nextTimerAt?: number;
  /** Since when an effect that is not parked has been waiting. */
  @Prop({ type: Number }) readonly outboxAt?: number;
  /** When what tells of people was forgotten in it, because it was kept long enough. */
  @Prop({ type: Number }) readonly purgedAt?: number;
  /** Since when an effect has been put aside. */
  @Prop({ type: Number }) readonly parkedAt?: number;
}

/** An index that holds only the complaints that have the field. */
function whileThereIs(field: keyof WorkFields | keyof LessonFields): { partialFilterExpression: object } {
  return { partialFilterExpression: { [field]: { $exists: true } } };
}

export const ComplaintSchema = SchemaFactory.createForClass(ComplaintDocument);

ComplaintSchema.index({ ref: 1 }, { unique: true });
ComplaintSchema.index({ nextTimerAt: 1, _id: 1 });
ComplaintSchema.index({ outboxAt: 1, _id: 1 }, { partialFilterExpression: { outboxAt: { $exists: true } } });
ComplaintSchema.index({ parkedAt: 1, _id: 1 }, { partialFilterExpression: { parkedAt: { $exists: true } } });
// Lists of work, each sorted by what is due next.
ComplaintSchema.index({ stage: 1, nextDueAt: 1, _id: 1 });
ComplaintSchema.index({ ownerId: 1, nextDueAt: 1, _id: 1 });
ComplaintSchema.index({ teamId: 1, nextDueAt: 1, _id: 1 });
ComplaintSchema.index({ severity: 1, nextDueAt: 1, _id: 1 });
ComplaintSchema.index({ nextDueAt: 1, _id: 1 });
// What waits in a queue, runs short, or waits for somebody else, each only while it does.
ComplaintSchema.index({ queueTeamId: 1, nextDueAt: 1, _id: 1 }, whileThereIs('queueTeamId'));
ComplaintSchema.index({ teamId: 1, atRiskAt: 1 }, whileThereIs('atRiskAt'));
ComplaintSchema.index({ ownerId: 1, atRiskAt: 1 }, whileThereIs('atRiskAt'));
ComplaintSchema.index({ teamId: 1, waitsFor: 1, nextDueAt: 1, _id: 1 }, whileThereIs('waitsFor'));
ComplaintSchema.index({ ownerId: 1, waitsFor: 1, nextDueAt: 1, _id: 1 }, whileThereIs('waitsFor'));
ComplaintSchema.index({ askedDepartments: 1, nextDueAt: 1, _id: 1 }, whileThereIs('askedDepartments'));
ComplaintSchema.index({ callBackAt: 1, _id: 1 }, whileThereIs('callBackAt'));
ComplaintSchema.index({ worstRating: 1, updatedAt: -1, _id: 1 }, whileThereIs('worstRating'));
ComplaintSchema.index({ moodAt: -1 }, whileThereIs('moodAt'));
ComplaintSchema.index({ instructedBy: 1, updatedAt: -1 }, whileThereIs('instructedBy'));
ComplaintSchema.index({ teamId: 1, rung: 1, nextDueAt: 1, _id: 1 });
ComplaintSchema.index({ teamId: 1, climbsAt: 1 }, whileThereIs('climbsAt'));
ComplaintSchema.index({ teamId: 1, extensionAskedAt: 1 }, whileThereIs('extensionAskedAt'));
ComplaintSchema.index({ teamId: 1, heldSince: 1 }, whileThereIs('heldSince'));
ComplaintSchema.index({ ownerId: 1, instructionDueAt: 1, _id: 1 }, whileThereIs('instructionDueAt'));
// The library of lessons, the latest first; how often a cause came back; and what is to be done because of lessons.
ComplaintSchema.index({ lessonAt: -1, _id: 1 }, whileThereIs('lessonAt'));
ComplaintSchema.index({ teamId: 1, lessonAt: -1, _id: 1 }, whileThereIs('lessonAt'));
ComplaintSchema.index({ lessonCause: 1, lessonAt: -1, _id: 1 }, whileThereIs('lessonAt'));
ComplaintSchema.index({ lessonDepartments: 1, lessonAt: -1, _id: 1 }, whileThereIs('lessonDepartments'));
ComplaintSchema.index({ lessonCause: 1, createdAt: -1, _id: 1 }, whileThereIs('lessonCause'));
ComplaintSchema.index({ actionOwners: 1, actionDueAt: 1, _id: 1 }, whileThereIs('actionOwners'));
ComplaintSchema.index({ actionDueAt: 1, _id: 1 }, whileThereIs('actionDueAt'));
ComplaintSchema.index({ teamId: 1, actionDueAt: 1, _id: 1 }, whileThereIs('actionDueAt'));
ComplaintSchema.index({ teamId: 1, checkDueAt: 1, _id: 1 }, whileThereIs('checkDueAt'));
ComplaintSchema.index({ checkDueAt: 1, _id: 1 }, whileThereIs('checkDueAt'));
ComplaintSchema.index({ customerId: 1, createdAt: -1 });
ComplaintSchema.index({ category: 1, updatedAt: -1 }, { sparse: true });
ComplaintSchema.index({ criticisedAt: -1, _id: 1 }, { sparse: true });
// What has been kept long enough.
ComplaintSchema.index(
  { purgedAt: 1, [closedAt]: 1, _id: 1 },
  { partialFilterExpression: { [closedAt]: { $exists: true } } },
);
// What the next seal has to hold.
ComplaintSchema.index({ updatedAt: 1 });

/** The last reference number of each year. */
@Schema({ collection: 'referenceNumbers', versionKey: false })
export class ReferenceNumberDocument {
  @Prop({ type: Number, required: true }) readonly _id!: number;
  @Prop({ type: Number, required: true }) readonly last!: number;
}

export const ReferenceNumberSchema = SchemaFactory.createForClass(ReferenceNumberDocument);
