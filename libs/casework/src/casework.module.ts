import { fileURLToPath } from 'node:url';
import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { Configuration } from '#platform/configuration.js';
import { DomainError } from '#platform/domain-error.js';
import { StartupError } from '#platform/startup-error.js';
import { TimeSource } from '#platform/time-source.js';
import { PrivacyModule } from '#privacy/privacy.module.js';
import { LiveFeedModule } from '#platform/live-feed.module.js';
import { Alarm, EffectRunner } from './alarm.js';
import { BullmqAlarm, wakeUpQueue } from './bullmq-alarm.js';
import { BullmqEffectRunner, effectQueues } from './bullmq-effect-runner.js';
import { CaseworkFigures } from './casework-figures.js';
import { Casework } from './casework.service.js';
import { ComplaintChanges } from './complaint-changes.js';
import { ComplaintList } from './complaint-list.js';
import { ComplaintNeighbours } from './complaint-neighbours.js';
import { ComplaintStore } from './complaint.store.js';
import { ComplaintsByChange } from './complaints-by-change.js';
import { ComplaintsUnderRules } from './complaints-under-rules.js';
import { Conversations } from './conversations.js';
import type { DatedRules } from './dated-rules.js';
import { DepartmentRequests } from './department-requests.js';
import { FileStore } from './file.store.js';
import { FollowPublishedRules } from './follow-published-rules.js';
import { FollowUps } from './follow-ups.js';
import { Instructions } from './instructions.js';
import { KeepQueriedRight } from './keep-queried-right.js';
import { KeptComplaints } from './kept-complaints.js';
import { LessonList } from './lesson-list.js';
import { MessageStore } from './message.store.js';
import { FileRecord, FileSchema } from './mongo/file.schema.js';
import { GridfsFileStore } from './mongo/gridfs-file.store.js';
import { MessageDocument, MessageSchema } from './mongo/message.schema.js';
import { MongoMessageStore } from './mongo/mongo-message.store.js';
import { MoodNotes } from './mood-notes.js';
import { MoveComplaints } from './move-complaints.js';
import { MongoCaseworkFigures } from './mongo/mongo-casework-figures.js';
import { MongoComplaintNeighbours } from './mongo/mongo-complaint-neighbours.js';
import { MongoComplaintList } from './mongo/mongo-complaint-list.js';
import { MongoComplaintsByChange } from './mongo/mongo-complaints-by-change.js';
import {
  ComplaintDocument,
  ComplaintSchema,
  ReferenceNumberDocument,
  ReferenceNumberSchema,
} from './mongo/complaint.schema.js';
import { MongoInstructions } from './mongo/mongo-instructions.js';
import { MongoKeptComplaints } from './mongo/mongo-kept-complaints.js';
import { MongoComplaintStore } from './mongo/mongo-complaint.store.js';
import { MongoDepartmentRequests } from './mongo/mongo-department-requests.js';
import { MongoFollowUps } from './mongo/mongo-follow-ups.js';
import { MongoComplaintsUnderRules } from './mongo/mongo-complaints-under-rules.js';
import { MongoLessonList } from './mongo/mongo-lesson-list.js';
import { MongoMoodNotes } from './mongo/mongo-mood-notes.js';
import { MongoParkedEffects } from './mongo/mongo-parked-effects.js';
import { MongoQueriedUpkeep } from './mongo/mongo-queried-upkeep.js';
import { QueriedUpkeepDocument, QueriedUpkeepSchema } from './mongo/queried-upkeep.schema.js';
import { MongoPublishedRules } from './mongo/mongo-published-rules.js';
import { MongoTrackingLinkStore } from './mongo/mongo-tracking-link.store.js';
import { PublishedRuleDocument, PublishedRuleSchema } from './mongo/published-rule.schema.js';
import { MongoPurgeLog } from './mongo/mongo-purge-log.js';
import { PurgeEntryDocument, PurgeEntrySchema } from './mongo/purge-log.schema.js';
import { TrackingLinkDocument, TrackingLinkSchema } from './mongo/tracking-link.schema.js';
import { ParkedEffects } from './parked-effects.js';
import type { PublishedRule } from './published-rule.js';
import { datedRulesOf } from './published-rule.js';
import { PublishedRules } from './published-rules.js';
import { QueriedUpkeep } from './queried-upkeep.js';
import { PurgeLog } from './purge-log.js';
import { Rulebooks } from './rulebooks.js';
import { rulebooksOf } from './own-policies.js';
import { SplitOff } from './split-off.js';
import { TellOthers } from './tell-others.js';
import { TrackingLinks } from './tracking-links.js';
import { TrackingLinkStore } from './tracking-link.store.js';

/** @throws StartupError when somebody has changed what was published: nothing is to be due by such rules */
function bookOf(rules: readonly PublishedRule[]): DatedRules {
  try {
    return datedRulesOf(rules);
  } catch (error) {
    if (error instanceof DomainError) throw new StartupError(`The rule book is not right:\n${error.message}`);
    throw error;
  }
}

/** Where the build puts definitions, policies and calendars. */
const workflows = fileURLToPath(new URL('../../../workflows', import.meta.url));

/** Complaints: how they begin, change and are found. Needs `QueuesModule` in the process. */
@Module({
  imports: [
    LiveFeedModule,
    PrivacyModule,
    MongooseModule.forFeature([
      { name: ComplaintDocument.name, schema: ComplaintSchema },
      { name: ReferenceNumberDocument.name, schema: ReferenceNumberSchema },
      { name: MessageDocument.name, schema: MessageSchema },
      { name: FileRecord.name, schema: FileSchema },
      { name: TrackingLinkDocument.name, schema: TrackingLinkSchema },
      { name: PublishedRuleDocument.name, schema: PublishedRuleSchema },
      { name: PurgeEntryDocument.name, schema: PurgeEntrySchema },
      { name: QueriedUpkeepDocument.name, schema: QueriedUpkeepSchema },
    ]),
    BullModule.registerQueue({ name: wakeUpQueue }, ...effectQueues.map((name) => ({ name }))),
  ],
  providers: [
    {
      provide: Rulebooks,
      inject: [Configuration, PublishedRules, TimeSource],
      useFactory: async (configuration: Configuration, rules: PublishedRules, time: TimeSource) => {
        const rulebooks = rulebooksOf(workflows, configuration, time);
        rulebooks.takeUp(bookOf(await rules.all()));
        return rulebooks;
      },
    },
    { provide: ComplaintsUnderRules, useClass: MongoComplaintsUnderRules },
    { provide: PublishedRules, useClass: MongoPublishedRules },
    { provide: QueriedUpkeep, useClass: MongoQueriedUpkeep },
    KeepQueriedRight,
    { provide: PurgeLog, useClass: MongoPurgeLog },
    FollowPublishedRules,
    { provide: ComplaintStore, useClass: MongoComplaintStore },
    { provide: ComplaintList, useClass: MongoComplaintList },
    { provide: ComplaintsByChange, useClass: MongoComplaintsByChange },
    { provide: DepartmentRequests, useClass: MongoDepartmentRequests },
    { provide: FollowUps, useClass: MongoFollowUps },
    { provide: MoodNotes, useClass: MongoMoodNotes },
    { provide: Instructions, useClass: MongoInstructions },
    { provide: LessonList, useClass: MongoLessonList },
    { provide: KeptComplaints, useClass: MongoKeptComplaints },
    { provide: ComplaintNeighbours, useClass: MongoComplaintNeighbours },
    { provide: ParkedEffects, useClass: MongoParkedEffects },
    { provide: CaseworkFigures, useClass: MongoCaseworkFigures },
    { provide: MessageStore, useClass: MongoMessageStore },
    { provide: FileStore, useClass: GridfsFileStore },
    { provide: TrackingLinkStore, useClass: MongoTrackingLinkStore },
    TrackingLinks,
    { provide: Alarm, useClass: BullmqAlarm },
    { provide: EffectRunner, useClass: BullmqEffectRunner },
    TellOthers,
    ComplaintChanges,
    Casework,
    SplitOff,
    Conversations,
    MoveComplaints,
  ],
  exports: [
    Casework,
    SplitOff,
    Conversations,
    MoveComplaints,
    Alarm,
    ComplaintList,
    ComplaintStore,
    ComplaintsByChange,
    DepartmentRequests,
    FollowUps,
    MoodNotes,
    Instructions,
    LessonList,
    KeptComplaints,
    ComplaintNeighbours,
    ParkedEffects,
    CaseworkFigures,
    MessageStore,
    FileStore,
    TrackingLinks,
    Rulebooks,
    PublishedRules,
    PurgeLog,
    KeepQueriedRight,
    FollowPublishedRules,
    ComplaintsUnderRules,
    BullModule,
  ],
})
export class CaseworkModule {}
