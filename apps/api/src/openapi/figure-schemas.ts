import { dimensions } from '#figures/figure.js';
import { steps } from '#figures/frame.js';
import type { JsonSchema } from './json-schema.js';
import { instant, listOf, record, refTo, text, whole } from './schema-words.js';

const named = { title: refTo('Words'), counts: { ...refTo('Words'), description: 'What it counts, in a sentence.' } };
const units = ['complaints', 'closings', 'promises', 'requests', 'ratings', 'answers', 'lessons', 'passages'];
const duration = { ...whole, description: 'Milliseconds.' };

/** What managers look at, as answers. */
export const figureSchemas: Readonly<Record<string, JsonSchema>> = {
  FigureGroup: record({ key: text, title: refTo('Words'), count: whole, 'median?': duration }),
  FigureBreakdown: record({
    by: { enum: dimensions },
    title: refTo('Words'),
    groups: { ...listOf(refTo('FigureGroup')), description: 'The largest first, a hundred at most.' },
    'others?': record({ groups: whole, count: whole }),
  }),
  Figure: record({
    id: text,
    ...named,
    when: { enum: ['now', 'period'] },
    unit: { enum: units },
    count: whole,
    'median?': duration,
    'spread?': {
      ...record({ people: whole, median: whole, most: whole }),
      description: 'Over how many people it is spread; absent where they are fewer than five.',
    },
    breakdowns: listOf(refTo('FigureBreakdown')),
    list: { ...text, description: 'The list behind it, which has as many; `&by=…&key=…` for one group of it.' },
  }),
  FigureShare: record({
    id: text,
    ...named,
    part: { ...text, description: 'Id of the figure that is the part.' },
    whole: { ...text, description: 'Id of the figure that is the whole.' },
    'share?': { type: 'number', description: 'From 0 to 1; absent where there is nothing of which it could be one.' },
  }),
  Figures: record({
    now: { ...instant, description: 'As of when it was counted, epoch milliseconds, UTC.' },
    zone: { ...text, description: 'The time zone in which the house writes its dates.' },
    from: instant,
    to: { ...instant, description: 'The first instant after the period, epoch milliseconds, UTC.' },
    step: { enum: steps },
    dates: { ...listOf(text), description: 'Where each day, week or month of the period begins, `YYYY-MM-DD`.' },
    figures: listOf(refTo('Figure')),
    shares: listOf(refTo('FigureShare')),
  }),
  ListBehindFigure: record({
    total: whole,
    items: listOf(record({ at: instant, 'took?': duration, complaint: refTo('ComplaintLine') })),
    'next?': text,
  }),
};
