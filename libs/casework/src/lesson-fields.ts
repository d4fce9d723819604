import type { ComplaintContext } from '#workflows/complaint/complaint.context.js';
import type { ComplaintRecord } from './complaint-record.js';

/**
 * How far a lesson is: `reviewing` waits for a second person; `written` changes nothing, or nothing any more; `changing`
 * has something to be done; `watching` waits to be seen to work; `effective` has been.
 */
export const lessonStates = ['reviewing', 'written', 'changing', 'watching', 'effective'] as const;
export type LessonState = (typeof lessonStates)[number];

/** What the library of lessons and the lists of actions ask for. It follows from the record. */
export interface LessonFields {
  /** When the lesson was written. */
  readonly lessonAt?: number;
  readonly lessonState?: LessonState;
  /** Its main cause. */
  readonly lessonCause?: string;
  readonly lessonProduct?: string;
  /** Every department that was asked about the complaint. */
  readonly lessonDepartments?: readonly string[];
  /** Who has something to change that is not done. */
  readonly actionOwners?: readonly string[];
  /** When the next of these is due. */
  readonly actionDueAt?: number;
  /** When it is to be looked at whether the changes work. */
  readonly checkDueAt?: number;
}

export const lessonFields = [
  'lessonAt',
  'lessonState',
  'lessonCause',
  'lessonProduct',
  'lessonDepartments',
  'actionOwners',
  'actionDueAt',
  'checkDueAt',
] as const satisfies readonly (keyof LessonFields)[];

export function lessonFieldsOf(record: ComplaintRecord): LessonFields {
  const { context } = record.snapshot as { context: ComplaintContext };
  const { lesson, product, requests, actions = [] } = context;
  const owners = actions.flatMap(({ state, ownerId }) => (state === 'open' ? [ownerId] : []));
  const actionDueAt = nextDue(record, 'correctiveAction');
  const checkDueAt = nextDue(record, 'effectivenessCheck');
  const at = record.history.findLast(({ event }) => event.type === 'lesson.recorded')?.event.at;
  const departments = [...new Set(requests.map(({ department }) => department))];
  return {
    ...(lesson?.kind === 'learned' &&
      at !== undefined && {
        lessonAt: at,
        lessonState: lessonStateOf(record),
        ...(lesson.mainCause !== undefined && { lessonCause: lesson.mainCause }),
        ...(product !== undefined && { lessonProduct: product }),
        ...(departments.length > 0 && { lessonDepartments: departments }),
      }),
    ...(owners.length > 0 && { actionOwners: [...new Set(owners)] }),
    ...(actionDueAt !== undefined && { actionDueAt }),
    ...(checkDueAt !== undefined && { checkDueAt }),
  };
}

/** Of a complaint that has a lesson. */
export function lessonStateOf({ snapshot }: Pick<ComplaintRecord, 'snapshot'>): LessonState {
  const { context, value } = snapshot as { context: ComplaintContext; value: { handling?: unknown } };
  const states = new Set((context.actions ?? []).map(({ state }) => state));
  if (JSON.stringify(value.handling) === '{"lessonSummary":"reviewing"}') return 'reviewing';
  if (states.has('open')) return 'changing';
  if (states.has('done')) return 'watching';
  return states.has('effective') ? 'effective' : 'written';
}

function nextDue({ clocks }: ComplaintRecord, wanted: 'correctiveAction' | 'effectivenessCheck'): number | undefined {
  const due = clocks.flatMap(({ name, state, deadline }) =>
    name === wanted && state !== 'ended' && deadline !== undefined ? [deadline] : [],
  );
  return due.length > 0 ? Math.min(...due) : undefined;
}
