import { dimensions } from '#figures/figure.js';
import { steps } from '#figures/frame.js';
import { rhythms } from '#figures/mail-schedule.js';
import { channels } from '#workflows/complaint/1-receipt/receipt.events.js';
import { severities } from '#workflows/complaint/complaint.context.js';
import type { JsonSchema } from './json-schema.js';
import { instant, listOf, record, refTo, text, whole, yesOrNo } from './schema-words.js';

const named = { title: refTo('Words'), counts: { ...refTo('Words'), description: 'What it counts, in a sentence.' } };
const units = ['complaints', 'closings', 'promises', 'requests', 'ratings', 'answers', 'lessons', 'passages'];
const duration = { ...whole, description: 'Milliseconds.' };

const somebody = record({ id: text, name: text });

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
  FigureMail: record({
    id: text,
    name: text,
    reader: somebody,
    setBy: somebody,
    filter: record({
      'teamId?': text,
      'channel?': { enum: channels },
      'category?': text,
      'product?': text,
      'severity?': { enum: severities },
    }),
    every: { enum: rhythms, description: 'Each mail tells of the day, the seven days or the month before.' },
    'weekday?': { ...whole, description: '1 is Monday.' },
    'monthDay?': { ...whole, description: 'The last day of a month that is shorter.' },
    at: { ...text, description: '`08:30`, on the clock of `zone`.' },
    zone: text,
    isPaused: yesOrNo,
    'nextAt?': instant,
    'last?': record({
      date: { ...text, description: 'The day on which it was due, `YYYY-MM-DD`.' },
      at: instant,
      state: {
        enum: ['sent', 'notTheirs', 'failed'],
        description: '`notTheirs`: the reader may not look at these figures any more, so nothing was sent.',
      },
    }),
  }),
  FigureMails: record({
    items: listOf(refTo('FigureMail')),
    readers: { ...listOf(somebody), description: 'For whom else you may have figures sent.' },
    most: whole,
  }),
  FigureMailTrial: record({ to: { ...text, description: 'Your own address.' } }),
};
