import { alertAnswers } from '#notifications/alert.js';
import { incidentKinds } from '#watch/incident.js';
import { severities } from '#workflows/complaint/complaint.context.js';
import { rungs } from '#workflows/complaint/complaint.roles.js';
import { stageWords } from '#workflows/complaint/complaint.words.js';
import type { JsonSchema } from './json-schema.js';
import { instant, listOf, record, refTo, text, whole } from './schema-words.js';

const complaint = {
  ref: text,
  subject: text,
  severity: { enum: severities },
  stage: { enum: Object.keys(stageWords) },
  rung: { enum: rungs },
  teamId: text,
  'ownerId?': text,
};

const clock = record({
  id: text,
  title: refTo('Words'),
  limit: { enum: ['internal', 'statutory'] },
  'deadline?': instant,
});

const told = record({
  id: text,
  staffId: text,
  relation: text,
  what: refTo('Words'),
  raisedAt: instant,
  'acknowledgedAt?': instant,
  'acknowledgedBy?': text,
  'answer?': { enum: alertAnswers },
  'climbedAt?': instant,
  'overAt?': instant,
});

/** What whoever answers for teams looks at first, as answers. */
export const boardSchemas: Readonly<Record<string, JsonSchema>> = {
  Board: record({
    teams: listOf(
      record({
        teamId: text,
        rungs: record(Object.fromEntries(rungs.map((rung) => [rung, whole]))),
        overdue: whole,
        climbing: { ...whole, description: 'Those that climb by themselves before the house’s day is over.' },
      }),
    ),
    now: instant,
    zone: { ...text, description: 'The time zone in which the house writes its dates.' },
  }),
  Burning: record({
    items: listOf(
      record({
        ...complaint,
        overdue: { ...listOf(clock), description: 'Duties past their deadline, the longest first.' },
        policy: record({ name: text, version: whole, title: refTo('Words') }),
        told: { ...listOf(told), description: 'Who was told last, the newest first.' },
      }),
    ),
    now: instant,
  }),
  Climbing: record({
    items: listOf(
      record({
        ...complaint,
        climbsAt: instant,
        to: { enum: rungs },
        clock,
        what: refTo('Words'),
        tells: { ...listOf(record({ relation: text, staffId: text })), description: 'Who would be told, as of now.' },
      }),
    ),
    now: instant,
  }),
  Heartbeat: record({
    now: instant,
    'sweptAt?': { ...instant, description: 'Absent when the sweep never came round.' },
    'oldestTimerAt?': { ...instant, description: 'When the oldest timer was due that has not fired.' },
    alarms: listOf(record({ kind: { enum: incidentKinds }, words: refTo('Words') })),
  }),
};
