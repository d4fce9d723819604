import { performancePage, table } from './performance-page.mjs';
import { summarise } from './summary.mjs';
import type { Figure, Measurements } from './figure.mjs';
import type { Page } from './performance-page.mjs';

const figures: readonly Figure[] = [
  { id: 'fast', title: '`insert`', unit: '/s', floor: 'the disk alone', goals: [{ limit: 8000, of: 'figure' }] },
  {
    id: 'slow',
    title: '`find`',
    unit: '/s',
    floor: 'an echo',
    goals: [{ limit: 8000, of: 'figure' }],
    remark: 'Half of it is the driver.',
  },
  { id: 'page', title: 'a page', unit: 'ms', goals: [{ limit: 20, of: 'figure' }] },
  { id: 'other', title: 'something else', unit: 'MB' },
  {
    id: 'both',
    title: '`accept`',
    unit: '/s',
    floor: 'the disk alone',
    goals: [
      { limit: 100, of: 'figure' },
      { limit: 0.4, of: 'ratio' },
    ],
  },
];

const round: Measurements = {
  fast: {
    value: 12_345.6,
    floor: 24_691.2,
    latency: { p50: 0.08123, p95: 1.5, p99: 123.4 },
    effort: { database: 56.78, client: 90 },
  },
  slow: { value: 5999, floor: 60_000 },
  page: { value: 22.26 },
  other: { value: 81.55 },
  both: { value: 150, floor: 750 },
};

const measured: Page = {
  machine: [{ name: 'cores', value: '2' }],
  missing: [],
  sections: [
    {
      title: 'Writing',
      introduction: 'Documents of 3 KB.',
      date: '2026-03-02',
      rounds: 3,
      load: 0.1,
      summaries: figures.map((figure) => summarise(figure, [round, round, round])),
      breakdown: {
        title: 'Where it goes',
        parts: [
          { name: '`put`', what: 'to the disk', share: 0.256 },
          { name: 'the rest', share: 0.744 },
          { name: 'dust', share: 0.004 },
        ],
      },
    },
  ],
};

const page = performancePage(measured);

describe('the page of figures', () => {
  it('says when and on what it was measured', () => {
    expect(page).toContain('Measured on 2026-03-02, 3 rounds, load before 0.10.');
    expect(page).toContain('| cores | 2 |');
  });

  it('warns of what was measured while somebody else was at work', () => {
    expect(page).not.toContain('not quiet');
    const busy = measured.sections.map((section) => ({ ...section, load: 2.34 }));
    expect(performancePage({ ...measured, sections: busy })).toContain(
      'not quiet** while these were measured: Writing.',
    );
  });

  it('says what was not measured yet', () => {
    expect(page).not.toContain('Not measured');
    expect(performancePage({ ...measured, missing: ['Reading', 'Lists'] })).toContain(
      'Not measured yet: Reading; Lists.',
    );
  });

  it('puts each figure beside its floor and its goal', () => {
    expect(page).toContain('| `insert` | 12,346/s | 12,346 – 12,346 | 24,691/s | 0.5 × | ≥ 8,000/s | met |');
    expect(page).toContain('| something else | 81.6 MB | 81.6 – 81.6 |  |  |  |  |');
    expect(page).toContain('- `insert`; `accept`: the disk alone.');
  });

  it('says by how much a goal is missed, and where the time goes', () => {
    expect(page).toContain('| 5,999/s | 5,999 – 5,999 | 60,000/s | 0.1 × | ≥ 8,000/s | missed: 26 % too few |');
    expect(page).toContain('1 of 4 are met. Not met:');
    expect(page).toContain('- `find`: 5,999/s, missed: 26 % too few. Half of it is the driver.');
    expect(page).toContain(
      '- a page: 22.3 ms, missed: 12 % too much. The profile in its section says where the time goes.',
    );
  });

  it('says which of two goals is missed', () => {
    expect(page).toContain('| ≥ 100/s, ≥ 0.4 × | missed: 50 % too few for ≥ 0.4 × |');
  });

  it('says how long it takes and how much work it is, where that was measured', () => {
    expect(page).toContain('| `insert` | 0.0812 ms | 1.5 ms | 123 ms | 56.8 µs | 90 µs |');
    expect(page.match(/ µs \|$/gm)).toHaveLength(1);
  });

  it('ends a section with its profile', () => {
    expect(page).toContain('| `put`: to the disk | 26 % |\n| the rest | 74 % |');
    expect(page).not.toContain('dust');
    expect(page.endsWith('|\n')).toBe(true);
  });
});

describe('a table', () => {
  it('has as many cells in each row as in its head, and turns numbers to the right', () => {
    expect(table(['name', 'ms'], [['a|b', '1']], [1])).toBe('| name | ms |\n| --- | ---: |\n| a\\|b | 1 |');
  });
});
