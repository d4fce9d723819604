import { reasonWords } from '#workflows/complaint/complaint.reasons.js';
import type { JsonSchema } from './json-schema.js';
import { instant, listOf, record, refTo, text, whole } from './schema-words.js';

/** Lists of work and what is done to many at once, as answers. */
export const workSchemas: Readonly<Record<string, JsonSchema>> = {
  WorkPage: record({
    items: listOf(refTo('ComplaintLine')),
    'next?': text,
    now: { ...instant, description: 'The server’s time, epoch milliseconds, UTC.' },
    endOfToday: { ...instant, description: 'When the house’s day is over, epoch milliseconds, UTC.' },
    zone: { ...text, description: 'The time zone in which the house writes its dates.' },
  }),
  WorkCounts: record({ total: whole, overdue: whole, today: whole, atRisk: whole, waiting: whole }),
  SavedFilter: record({ id: text, name: text, query: text }),
  SavedFilters: record({ items: listOf(refTo('SavedFilter')) }),
  Assignments: record({
    items: listOf(
      record({
        ref: text,
        outcome: { enum: ['assigned', 'refused'] },
        'version?': whole,
        'code?': { ...text, description: 'Why it was refused, as in a problem.' },
        'detail?': text,
        'reasons?': listOf(record({ code: { enum: Object.keys(reasonWords) }, words: refTo('Words') })),
      }),
    ),
  }),
};
