import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { CarryOut } from '#casework/carry-out.js';
import { CaseworkModule } from '#casework/casework.module.js';
import { SealModule } from '#casework/seal.module.js';
import { SweepCasework } from '#casework/sweep-casework.js';
import { CustomersModule } from '#customers/customers.module.js';
import { FiguresModule } from '#figures/figures.module.js';
import { intakeQueue } from '#intake/bullmq-intake-bell.js';
import { SuspendedMailsModule } from '#intake/suspended-mails.module.js';
import { EmailIntakeModule } from '#intake/email-intake.module.js';
import { NotificationsModule } from '#notifications/notifications.module.js';
import { PeopleModule } from '#people/people.module.js';
import { QueuesModule } from '#platform/queues.module.js';
import { RedisModule } from '#platform/redis.module.js';
import { SystemHealthModule } from '#platform/system-health.module.js';
import { RulesModule } from '#rules/rules.module.js';
import { SearchModule } from '#search/search.module.js';
import { WatchModule } from '#watch/watch.module.js';
import { CallForReview } from './call-for-review.js';
import { ConductRounds } from './conduct-rounds.js';
import { DailySeal } from './daily-seal.js';
import { AlertsProcessor, LettersProcessor, LinksProcessor, RequestsProcessor } from './effect.processors.js';
import { EffectsModule } from './effects.module.js';
import { FeedbackRounds } from './lessons/feedback-rounds.js';
import { FigureRounds } from './figure-rounds.js';
import { ForgetUnplaced } from './forget-unplaced.js';
import { IntakeRounds } from './intake-rounds.js';
import { IntakeProcessor } from './intake.processor.js';
import { PurgeRounds } from './purge-rounds.js';
import { QualityRounds } from './quality/quality-rounds.js';
import { RuleRounds } from './rule-rounds.js';
import { FeedSearch } from './search/feed-search.js';
import { FeedSources } from './search/feed-sources.js';
import { ReadFiles } from './search/read-files.js';
import { RebuildSearch } from './search/rebuild-search.js';
import { SearchRounds } from './search/search-rounds.js';
import { TakeOver } from './search/take-over.js';
import { RestrictionDuties } from './restriction-duties.js';
import { Sweep } from './sweep.js';
import { SweepUploads } from './sweep-uploads.js';
import { TellOfDrafts } from './tell-of-drafts.js';
import { TellOfPurge } from './tell-of-purge.js';
import { TellOfSeal } from './tell-of-seal.js';
import { UpkeepRounds } from './upkeep-rounds.js';
import { VerifyRounds } from './verify-rounds.js';
import { WakeUpProcessor } from './wake-up.processor.js';

/** Everything that happens later. */
@Module({
  imports: [
    RedisModule,
    QueuesModule,
    SystemHealthModule,
    WatchModule,
    CaseworkModule,
    SealModule,
    EffectsModule,
    EmailIntakeModule.beside(EffectsModule),
    PeopleModule,
    NotificationsModule,
    CustomersModule,
    SuspendedMailsModule,
    SearchModule,
    FiguresModule,
    RulesModule,
    BullModule.registerQueue({ name: intakeQueue }),
  ],
  providers: [
    Sweep,
    SweepCasework,
    SweepUploads,
    PurgeRounds,
    TellOfPurge,
    RuleRounds,
    UpkeepRounds,
    TellOfDrafts,
    RestrictionDuties,
    CallForReview,
    ConductRounds,
    FeedSources,
    ReadFiles,
    TakeOver,
    RebuildSearch,
    FeedSearch,
    SearchRounds,
    FigureRounds,
    FeedbackRounds,
    QualityRounds,
    ForgetUnplaced,
    IntakeRounds,
    IntakeProcessor,
    CarryOut,
    WakeUpProcessor,
    AlertsProcessor,
    LettersProcessor,
    RequestsProcessor,
    LinksProcessor,
    DailySeal,
    TellOfSeal,
    VerifyRounds,
  ],
})
export class WorkerModule {}
