import type { ComplaintContext } from '../complaint.context.js';
import type { Judge } from '../complaint.judging.js';
import { on, unless } from '../complaint.judging.js';

const day = 86_400_000;

/** What must hold of an event about a lesson and what it changes. */
export const lessonRequirements = {
  confirmerIsNotRecorder: ({ context, event }) =>
    unless(event.by.kind === 'staff' && event.by.id !== context.lesson?.recordedBy, 'recorder-cannot-confirm'),
  /** Every change has a date that is one, and that is not over: wherever on earth, a day ends within two of its name. */
  changesDated: on('lesson.recorded', ({ event }) => {
    const wrong = event.changes.find(({ dueOn }) => !(startOf(dueOn) + 2 * day > event.at));
    return unless(wrong === undefined, 'action-undated', { date: wrong?.dueOn ?? '' });
  }),
  actionOpen: on('correctiveAction.done', ({ context, event }) =>
    unless(
      openActions(context).some(({ id }) => id === event.actionId),
      'action-unknown',
      { action: event.actionId },
    ),
  ),
  lastOpenAction: on('correctiveAction.done', ({ context, event }) =>
    unless(
      openActions(context).every(({ id }) => id === event.actionId),
      'otherwise-routed',
    ),
  ),
  worked: on('effectiveness.checked', ({ event }) => unless(event.worked, 'otherwise-routed')),
} satisfies Record<string, Judge>;

/** Corrective actions that are not done. */
export function openActions({ actions = [] }: ComplaintContext): NonNullable<ComplaintContext['actions']> {
  return actions.filter(({ state }) => state === 'open');
}

/** Not a number for what is no date. */
function startOf(date: string): number {
  const instant = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : NaN;
  // Date.parse takes the 30th of February for the 2nd of March.
  return Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== date ? NaN : instant;
}
