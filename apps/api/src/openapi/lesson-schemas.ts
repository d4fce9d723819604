import { lessonStates } from '#casework/lesson-fields.js';
import { signals } from '#lessons/control-chart.js';
import { tellings } from '#lessons/feedback-packs.js';
import { answerStates } from '#lessons/lesson-answers.js';
import { verdicts } from '#lessons/usefulness.js';
import { outcomes, severities } from '#workflows/complaint/complaint.context.js';
import { stageWords } from '#workflows/complaint/complaint.words.js';
import type { JsonSchema } from './json-schema.js';
import { instant, listOf, record, refTo, text, whole, yesOrNo } from './schema-words.js';

const number = { type: 'number' };

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
  Causes: record({
    from: instant,
    until: instant,
    total: whole,
    items: listOf(record({ cause: text, count: whole, share: number, cumulative: number })),
  }),
  CauseChart: record({
    cause: text,
    centre: { ...number, description: 'The share of all periods together.' },
    isEnough: { ...yesOrNo, description: 'False where there is too little to tell anything from chance.' },
    points: listOf(
      record({
        from: instant,
        until: instant,
        count: whole,
        of: { ...whole, description: 'All lessons of the period.' },
        'share?': number,
        'low?': number,
        'high?': number,
        signals: listOf({ enum: signals }),
        'side?': { enum: ['above', 'below'] },
      }),
    ),
    zone: text,
  }),
  SystemicAlarm: record({
    id: text,
    cause: text,
    raisedAt: instant,
    firstAt: instant,
    lastAt: instant,
    threshold: record({ complaints: whole, days: whole }),
    count: { ...whole, description: 'Complaints that it holds, those among them that the reader may see.' },
    complaints: listOf(record({ ref: text, 'subject?': text, createdAt: instant, teamId: text })),
    'acknowledged?': record({ by: text, at: instant, note: text }),
  }),
  AlarmPage: record({ items: listOf(refTo('SystemicAlarm')), 'next?': text }),
  FeedbackPack: record({
    id: text,
    department: text,
    month: { ...text, description: 'The house’s own month, such as `2026-02`.' },
    madeAt: instant,
    counts: record({ answered: whole, answeredInTime: whole, open: whole, overdue: whole, lessons: whole }),
    causes: listOf(record({ cause: text, count: whole })),
    quotes: listOf(record({ cause: text, text })),
    actions: listOf(record({ ref: text, action: text, ownerId: text, 'dueAt?': instant })),
    openActions: { ...whole, description: 'Open corrective actions in all, those among them that are not shown.' },
    told: listOf(record({ staffId: text, as: { enum: tellings }, at: instant })),
    'next?': record({ as: { enum: tellings }, at: instant }),
    'confirmed?': record({ by: text, at: instant }),
    mayConfirm: yesOrNo,
  }),
  FeedbackPage: record({ items: listOf(refTo('FeedbackPack')), 'next?': text }),
  LessonAnswers: record({
    items: listOf(
      record({
        id: text,
        question: refTo('Words'),
        answer: refTo('Words'),
        words: record({ en: listOf(text), 'zh-CN': listOf(text) }),
        about: listOf(text),
        state: { enum: answerStates },
        steps: listOf(record({ state: { enum: answerStates }, by: text, at: instant, 'reason?': text })),
      }),
    ),
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
