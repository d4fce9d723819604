import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { CaseworkModule } from '#casework/casework.module.js';
import { SealModule } from '#casework/seal.module.js';
import { CustomersModule } from '#customers/customers.module.js';
import { intakeQueue } from '#intake/bullmq-intake-bell.js';
import { IntakeModule } from '#intake/intake.module.js';
import { OriginalsModule } from '#intake/originals.module.js';
import { FiguresModule } from '#figures/figures.module.js';
import { ScanFile } from '#intake/scan-file.js';
import { TextBlocksModule } from '#notifications/text-blocks.module.js';
import { RefusedMailsModule } from '#intake/refused-mails.module.js';
import { MailboxStatesModule } from '#intake/mailbox-states.module.js';
import { SuspendedMailsModule } from '#intake/suspended-mails.module.js';
import { LessonsModule } from '#lessons/lessons.module.js';
import { NotificationsModule } from '#notifications/notifications.module.js';
import { PeopleModule } from '#people/people.module.js';
import { FetchOutside } from '#platform/fetch-outside.js';
import { LiveFeedModule } from '#platform/live-feed.module.js';
import { RateLimit } from '#platform/rate-limit.js';
import { PrivacyModule } from '#privacy/privacy.module.js';
import { RulesModule } from '#rules/rules.module.js';
import { SearchModule } from '#search/search.module.js';
import { QueuesModule } from '#platform/queues.module.js';
import { RedisModule } from '#platform/redis.module.js';
import { SystemHealthModule } from '#platform/system-health.module.js';
import { WatchModule } from '#watch/watch.module.js';
import { PaceGuard } from './access/pace.guard.js';
import { RouteRules } from './access/route-rules.js';
import { AccountController } from './account/account.controller.js';
import { NoticesController } from './account/notices.controller.js';
import { PasswordLinksController } from './account/password-links.controller.js';
import { SendPasswordLink } from './account/send-password-link.js';
import { SingleSignOnController } from './account/single-sign-on.controller.js';
import { AlertsController } from './alerts/alerts.controller.js';
import { AlertViews } from './alerts/alert-views.js';
import { AnswerAlert } from './alerts/answer-alert.js';
import { ApprovalsController } from './alerts/approvals.controller.js';
import { InstructionsController } from './alerts/instructions.controller.js';
import { BoardController } from './board/board.controller.js';
import { ClimbingViews } from './board/climbing-view.js';
import { HeartbeatController } from './board/heartbeat.controller.js';
import { Heartbeat } from './board/heartbeat.js';
import { CallsController } from './calls/calls.controller.js';
import { ComplaintCallsController } from './calls/complaint-calls.controller.js';
import { PhoneGuideController } from './calls/phone-guide.controller.js';
import { PhoneComplaintsController } from './calls/phone-complaints.controller.js';
import { Callers } from './complaints/callers.js';
import { ComplaintsController } from './complaints/complaints.controller.js';
import { AddressController } from './complaints/address.controller.js';
import { DraftingController } from './complaints/drafting.controller.js';
import { EventsController } from './complaints/events.controller.js';
import { FilesController } from './complaints/files.controller.js';
import { LinksController } from './complaints/links.controller.js';
import { OtherComplaints } from './complaints/other-complaints.js';
import { SendableFiles } from './complaints/sendable-files.js';
import { DeadlinesController } from './complaints/deadlines.controller.js';
import { LookingBackController } from './complaints/looking-back.controller.js';
import { MessagesController } from './complaints/messages.controller.js';
import { AsideMarks } from './complaints/aside-marks.js';
import { MessagePage } from './complaints/message-page.js';
import { ReadableComplaints } from './complaints/readable-complaints.js';
import { ConsoleController } from './console.controller.js';
import { CareController } from './customers/care.controller.js';
import { CustomersController } from './customers/customers.controller.js';
import { ErasureController } from './customers/erasure.controller.js';
import { RestrictionsController } from './customers/restrictions.controller.js';
import { SubjectAccessController } from './customers/subject-access.controller.js';
import { EffectsController } from './effects/effects.controller.js';
import { AskedFigures } from './figures/asked-figures.js';
import { ExportTables } from './figures/export-tables.js';
import { FigureExportsController } from './figures/figure-exports.controller.js';
import { FigureMailsController } from './figures/figure-mails.controller.js';
import { FiguresController } from './figures/figures.controller.js';
import { SetFigureMail } from './figures/set-figure-mail.js';
import { HouseController } from './house/house.controller.js';
import { ActionEvidence } from './lessons/action-evidence.js';
import { ActionsController } from './lessons/actions.controller.js';
import { AlarmsController } from './lessons/alarms.controller.js';
import { FeedbackController } from './lessons/feedback.controller.js';
import { FeedbackPaper } from './lessons/feedback-paper.js';
import { AnswersController } from './lessons/answers.controller.js';
import { CausesController } from './lessons/causes.controller.js';
import { FindLessons } from './lessons/find-lessons.js';
import { LessonsController } from './lessons/lessons.controller.js';
import { VerdictsController } from './lessons/verdicts.controller.js';
import { LetterPreviews } from './letters/letter-previews.js';
import { LetterViews } from './letters/letter-views.js';
import { LettersController } from './letters/letters.controller.js';
import { LiveAudience } from './live/live-audience.js';
import { LiveConnections } from './live/live-connections.js';
import { LiveController } from './live/live.controller.js';
import { OutgoingController } from './mails/outgoing.controller.js';
import { RefusedController } from './mails/refused.controller.js';
import { ReadableSuspended } from './mails/readable-suspended.js';
import { SuspendedFilesController } from './mails/suspended-files.controller.js';
import { SuspendedController } from './mails/suspended.controller.js';
import { MailboxesController } from './operations/mailboxes.controller.js';
import { OperationsController } from './operations/operations.controller.js';
import { ReadQueues } from './operations/bullmq-queue-figures.js';
import { SealsController } from './operations/seals.controller.js';
import { ReadSearchState } from './operations/search-state.js';
import { OpenApiController } from './openapi/openapi.controller.js';
import { PrivacyInterceptor } from './privacy/privacy.interceptor.js';
import { ReadLogController } from './privacy/read-log.controller.js';
import { RetentionController } from './privacy/retention.controller.js';
import { RevealController } from './privacy/reveal.controller.js';
import { MeasuresController } from './quality/measures.controller.js';
import { QualityFiguresController } from './quality/quality-figures.controller.js';
import { ReadableReviews } from './quality/readable-reviews.js';
import { ReviewsController } from './quality/reviews.controller.js';
import { DraftsController } from './rules/drafts.controller.js';
import { ChosenCodesModule } from './rules/chosen-codes.js';
import { TaxonomiesController } from './rules/taxonomies.controller.js';
import { CalendarsController } from './rules/calendars.controller.js';
import { RulesController } from './rules/rules.controller.js';
import { RunsController } from './rules/runs.controller.js';
import { WorkflowController } from './rules/workflow.controller.js';
import { FindExactly } from './search/find-exactly.js';
import { FindMailsFrom } from './search/find-mails-from.js';
import { FindSimilar } from './search/find-similar.js';
import { SearchController } from './search/search.controller.js';
import { SimilarController } from './search/similar.controller.js';
import { FindVisible } from './search/visible-hits.js';
import { SessionController } from './session.controller.js';
import { SessionCookie } from './session-cookie.js';
import { SessionGuard } from './session.guard.js';
import { KeysController } from './staff/keys.controller.js';
import { StaffController } from './staff/staff.controller.js';
import { TeamsController } from './staff/teams.controller.js';
import { SystemHealthController } from './system-health.controller.js';
import { TextBlocksController } from './texts/text-blocks.controller.js';
import { AssignMany } from './work/assign-many.js';
import { AssignmentsController } from './work/assignments.controller.js';
import { HandOver } from './work/hand-over.js';
import { HandOversController } from './work/hand-overs.controller.js';
import { IncidentController } from './work/incident.controller.js';
import { FollowUpController } from './work/follow-up.controller.js';
import { LoadController } from './work/load.controller.js';
import { RequestsController } from './work/requests.controller.js';
import { SavedFiltersController } from './work/saved-filters.controller.js';
import { WorkController } from './work/work.controller.js';

/** Staff HTTP: commands, queries, live updates, and the console. */
@Module({
  imports: [
    RedisModule,
    QueuesModule,
    PeopleModule,
    SystemHealthModule,
    CaseworkModule,
    CustomersModule,
    PrivacyModule,
    SearchModule,
    FiguresModule,
    RulesModule.beside(ChosenCodesModule),
    LessonsModule,
    // To be shown: what waits in it is the worker's.
    BullModule.registerQueue({ name: intakeQueue }),
    SealModule,
    IntakeModule,
    OriginalsModule,
    SuspendedMailsModule,
    MailboxStatesModule,
    RefusedMailsModule,
    TextBlocksModule,
    NotificationsModule,
    LiveFeedModule,
    WatchModule,
  ],
  controllers: [
    SessionController,
    AccountController,
    NoticesController,
    PasswordLinksController,
    SingleSignOnController,
    StaffController,
    TeamsController,
    KeysController,
    SystemHealthController,
    WorkController,
    SavedFiltersController,
    AssignmentsController,
    HandOversController,
    IncidentController,
    RequestsController,
    FollowUpController,
    TextBlocksController,
    LettersController,
    LoadController,
    FiguresController,
    FigureExportsController,
    FigureMailsController,
    ComplaintsController,
    EventsController,
    CallsController,
    ComplaintCallsController,
    PhoneComplaintsController,
    PhoneGuideController,
    FilesController,
    DeadlinesController,
    LookingBackController,
    LinksController,
    AddressController,
    DraftingController,
    MessagesController,
    CustomersController,
    ErasureController,
    RestrictionsController,
    CareController,
    SubjectAccessController,
    SearchController,
    SimilarController,
    LessonsController,
    ActionsController,
    CausesController,
    AlarmsController,
    FeedbackController,
    AnswersController,
    VerdictsController,
    MeasuresController,
    ReviewsController,
    QualityFiguresController,
    RevealController,
    ReadLogController,
    RetentionController,
    RulesController,
    CalendarsController,
    TaxonomiesController,
    DraftsController,
    RunsController,
    WorkflowController,
    OperationsController,
    MailboxesController,
    SealsController,
    OutgoingController,
    RefusedController,
    SuspendedController,
    SuspendedFilesController,
    AlertsController,
    InstructionsController,
    ApprovalsController,
    BoardController,
    HeartbeatController,
    LiveController,
    EffectsController,
    OpenApiController,
    HouseController,
    ConsoleController,
  ],
  providers: [
    { provide: APP_GUARD, useClass: SessionGuard },
    { provide: APP_GUARD, useClass: PaceGuard },
    RateLimit,
    { provide: APP_INTERCEPTOR, useClass: PrivacyInterceptor },
    RouteRules,
    SessionCookie,
    SendPasswordLink,
    ReadableComplaints,
    AskedFigures,
    ExportTables,
    SetFigureMail,
    FindExactly,
    FindMailsFrom,
    FindSimilar,
    FindVisible,
    FindLessons,
    FeedbackPaper,
    ReadableReviews,
    LetterViews,
    LetterPreviews,
    ActionEvidence,
    ReadableSuspended,
    SendableFiles,
    OtherComplaints,
    ScanFile,
    MessagePage,
    AsideMarks,
    FetchOutside,
    Callers,
    AssignMany,
    HandOver,
    AnswerAlert,
    AlertViews,
    ReadQueues,
    ReadSearchState,
    ClimbingViews,
    Heartbeat,
    LiveAudience,
    LiveConnections,
  ],
})
export class ApiModule {}
