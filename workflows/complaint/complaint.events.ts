import * as receipt from './1-receipt/receipt.events.js';
import * as acknowledgement from './2-acknowledgement/acknowledgement.events.js';
import * as investigation from './3-investigation/investigation.events.js';
import * as resolution from './4-resolution/resolution.events.js';
import * as followUp from './5-follow-up/follow-up.events.js';
import * as lessonSummary from './6-lesson-summary/lesson-summary.events.js';
import * as anyTime from './at-any-time/at-any-time.events.js';
import * as extension from './at-any-time/extension.events.js';
import * as letter from './at-any-time/letter.events.js';
import * as link from './at-any-time/link.events.js';
import * as closed from './closed/closed.events.js';
import * as clock from './escalation/clock.events.js';

/**
 * Everything that can happen to a complaint, each with the class whose rules judge what comes from outside.
 * Nothing else may be sent to it. The first one begins it.
 */
export const eventClasses = {
  'complaint.registered': receipt.ComplaintRegistered,
  'complaint.classified': receipt.ComplaintClassified,
  'complaint.accepted': receipt.ComplaintAccepted,
  'complaint.rejected': receipt.ComplaintRejected,
  'complaint.referred': receipt.ComplaintReferred,
  'enquiry.recognised': receipt.EnquiryRecognised,
  'complaint.recognised': receipt.ComplaintRecognised,
  'enquiry.answered': receipt.EnquiryAnswered,

  'acknowledgement.given': acknowledgement.AcknowledgementGiven,
  'complaint.settledAtOnce': acknowledgement.ComplaintSettledAtOnce,

  'information.requested': investigation.InformationRequested,
  'request.sent': investigation.RequestSent,
  'request.answered': investigation.RequestAnswered,
  'request.handedBack': investigation.RequestHandedBack,
  'finding.recorded': investigation.FindingRecorded,
  'investigation.concluded': investigation.InvestigationConcluded,

  'resolution.proposed': resolution.ResolutionProposed,
  'resolution.approved': resolution.ResolutionApproved,
  'resolution.declined': resolution.ResolutionDeclined,
  'customer.accepted': resolution.CustomerAccepted,
  'customer.refused': resolution.CustomerRefused,
  'decision.stood': resolution.DecisionStood,
  'investigation.resumed': resolution.InvestigationResumed,
  'remedy.done': resolution.RemedyDone,

  'followUp.assigned': followUp.FollowUpAssigned,
  'followUp.attempted': followUp.FollowUpAttempted,
  'followUp.completed': followUp.FollowUpCompleted,
  'survey.answered': followUp.SurveyAnswered,

  'lesson.recorded': lessonSummary.LessonRecorded,
  'lesson.waived': lessonSummary.LessonWaived,
  'lesson.confirmed': lessonSummary.LessonConfirmed,
  'lesson.returned': lessonSummary.LessonReturned,
  'correctiveAction.done': lessonSummary.CorrectiveActionDone,
  'complaint.closed': lessonSummary.ComplaintClosed,

  'complaint.reopened': closed.ComplaintReopened,
  'effectiveness.checked': closed.EffectivenessChecked,

  'complaint.assigned': anyTime.ComplaintAssigned,
  'conflict.declared': anyTime.ConflictDeclared,
  'complaint.merged': link.ComplaintMerged,
  'merge.undone': link.MergeUndone,
  'complaint.joined': link.ComplaintJoined,
  'complaint.parted': link.ComplaintParted,
  'complaint.split': link.ComplaintSplit,
  'complaint.linked': link.ComplaintLinked,
  'complaint.unlinked': link.ComplaintUnlinked,
  'link.noted': link.LinkNoted,
  'link.dropped': link.LinkDropped,
  'complaint.repeated': anyTime.ComplaintRepeated,
  'note.added': anyTime.NoteAdded,
  'contact.recorded': anyTime.ContactRecorded,
  'customer.informed': anyTime.CustomerInformed,
  'customer.wrote': anyTime.CustomerWrote,
  'customer.withdrew': anyTime.CustomerWithdrew,
  'customer.chased': anyTime.CustomerChased,
  'promise.made': anyTime.PromiseMade,
  'promise.kept': anyTime.PromiseKept,
  'promise.renegotiated': anyTime.PromiseRenegotiated,
  'promise.broken': anyTime.PromiseBroken,
  'extension.asked': extension.ExtensionAsked,
  'deadline.extended': anyTime.DeadlineExtended,
  'extension.declined': extension.ExtensionDeclined,
  'letter.delivered': letter.LetterDelivered,
  'letter.failed': letter.LetterFailed,
  'letter.withheld': letter.LetterWithheld,
  'letter.released': letter.LetterReleased,
  'letter.resent': letter.LetterResent,
  'trigger.noticed': anyTime.TriggerNoticed,
  'escalation.raised': anyTime.EscalationRaised,
  'escalation.lowered': anyTime.EscalationLowered,
  'instruction.given': anyTime.InstructionGiven,

  'clock.warned': clock.ClockWarned,
  'clock.breached': clock.ClockBreached,
  'clock.stayedBreached': clock.ClockStayedBreached,
} as const;

export type ComplaintEventType = keyof typeof eventClasses;

/** One event of this type. */
export type EventOf<T extends ComplaintEventType> = InstanceType<(typeof eventClasses)[T]>;

export type ComplaintEvent = { [T in ComplaintEventType]: EventOf<T> }[ComplaintEventType];
export type Registration = EventOf<'complaint.registered'>;
export type ClockEvent = EventOf<'clock.warned' | 'clock.breached' | 'clock.stayedBreached'>;
export type { Recipient } from './escalation/clock.events.js';

export const eventTypes = Object.keys(eventClasses) as ComplaintEventType[];
