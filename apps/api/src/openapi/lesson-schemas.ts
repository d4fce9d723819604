import { lessonStates } from '#casework/lesson-fields.js';
import { verdicts } from '#lessons/usefulness.js';
import { outcomes, severities } from '#workflows/complaint/complaint.context.js';
import { stageWords } from '#workflows/complaint/complaint.words.js';
import type { JsonSchema } from './json-schema.js';
import { instant, listOf, record, refTo, text, whole, yesOrNo } from './schema-words.js';

const lesson = {
  complaintId: text,
  ref: text,
  'subject?': { ...text, description: 'None once the customer was erased.' },
  stage: { enum: Object.keys(stageWords) },
  severity: { enum: severities },
  teamId: text,
  'category?': text,
  'product?': text,
  'outcome?': { enum: outcomes },
  departments: listOf(text),
  createdAt: instant,
  'closedAt?': instant,
  at: { ...instant, description: 'When it was written, epoch milliseconds, UTC.' },
  state: { enum: lessonStates },
  'mainCause?': text,
  otherCauses: listOf(text),
  whatHappened: text,
  recordedBy: text,
  actions: listOf(refTo('LessonAction')),
  'watchedSince?': instant,
  'checkDueAt?': instant,
  uses: refTo('Tally'),
};

/** Lessons, and what is done because of them. */
export const lessonSchemas: Readonly<Record<string, JsonSchema>> = {
  Tally: { ...record({ used: whole, unhelpful: whole }), description: 'How many said so where it was shown.' },
  LessonAction: record({
    id: text,
    action: text,
    ownerId: text,
    measuredBy: text,
    'dueOn?': text,
    'dueAt?': instant,
    state: { enum: ['open', 'done', 'effective', 'dropped'] },
    'evidence?': text,
    failedChecks: whole,
    round: whole,
  }),
  LessonLine: record(lesson),
  LessonPage: record({ items: listOf(refTo('LessonLine')), 'next?': text }),
  Lesson: record({
    ...lesson,
    steps: listOf(
      record({
        type: { enum: ['lesson.recorded', 'correctiveAction.done', 'effectiveness.checked'] },
        at: instant,
        'by?': text,
        'actionId?': text,
        text,
        'worked?': yesOrNo,
        files: listOf(record({ fileId: text, name: text })),
      }),
    ),
    said: listOf(record({ verdict: { enum: verdicts }, by: text, at: instant })),
    'recurrence?': {
      ...record({ days: whole, before: whole, after: whole }),
      description: 'Complaints with the same main cause among those that may be read, before the change and since.',
    },
  }),
  ActionPage: record({
    items: listOf(refTo('LessonLine')),
    'next?': text,
    now: { ...instant, description: 'The server’s time, epoch milliseconds, UTC.' },
    zone: text,
  }),
  ActionCounts: record({
    mine: whole,
    mineOverdue: whole,
    teams: whole,
    teamsOverdue: whole,
    checks: whole,
    checksOverdue: whole,
  }),
};
