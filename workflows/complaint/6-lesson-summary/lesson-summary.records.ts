import type { ComplaintContext, CorrectiveAction } from '../complaint.context.js';
import type { Change, Recording } from '../complaint.recording.js';
import { actorId, of, replace } from '../complaint.recording.js';
import type { LessonAction } from './lesson-summary.events.js';

/** What the complaint taught, what is done because of it, and whether that worked. */
export const lessonRecords = {
  lesson: of('lesson.recorded', (_, event) => ({
    lesson: {
      kind: 'learned' as const,
      recordedBy: actorId(event),
      mainCause: event.mainCause,
      otherCauses: event.otherCauses ?? [],
      text: event.whatHappened,
      changes: event.changes.length,
      confirmed: false,
    },
  })),
  /** A lesson that is written anew, or waived, takes the place of the one that was returned. */
  lessonActions: (context, event) => {
    const earlier = (context.actions ?? []).map((action) =>
      action.round === context.reopenings && action.state === 'open'
        ? { ...action, state: 'dropped' as const }
        : action,
    );
    const drafts = event.type === 'lesson.recorded' ? event.changes : [];
    return { actions: [...earlier, ...drafts.map((draft, index) => actionOf(draft, earlier.length + index, context))] };
  },
  waiver: of('lesson.waived', (_, event) => ({
    lesson: {
      kind: 'none' as const,
      recordedBy: actorId(event),
      otherCauses: [],
      text: event.reason,
      changes: 0,
      confirmed: false,
    },
  })),
  lessonConfirmed: (context: ComplaintContext): Change => ({
    lesson: context.lesson && { ...context.lesson, confirmed: true },
  }),
  actionDone: of('correctiveAction.done', (context, event) => ({
    actions: replace(context.actions ?? [], event.actionId, () => ({ state: 'done', evidence: event.evidence })),
  })),
  actionsEffective: (context: ComplaintContext): Change => ({
    actions: context.actions?.map((action) =>
      action.state === 'done' ? { ...action, state: 'effective' as const } : action,
    ),
  }),
  /** What was done stays on record as evidence; the date has passed, so that the policy's time counts from now. */
  actionsReopened: (context: ComplaintContext): Change => ({
    actions: context.actions?.map((action) => (action.state === 'done' ? reopened(action) : action)),
  }),
} satisfies Record<string, Recording>;

function actionOf(draft: LessonAction, index: number, { reopenings }: ComplaintContext): CorrectiveAction {
  const { action, ownerId, dueOn, measuredBy } = draft;
  const id = `action-${index + 1}`;
  return { id, action, ownerId, measuredBy, dueOn, state: 'open', failedChecks: 0, round: reopenings };
}

function reopened({ dueOn: _, ...action }: CorrectiveAction): CorrectiveAction {
  return { ...action, state: 'open', failedChecks: action.failedChecks + 1 };
}
