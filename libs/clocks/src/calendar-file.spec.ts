import { readFileSync, readdirSync } from 'node:fs';
import { DefinitionRefused } from './definition-mistakes.js';
import { loadCalendars, readCalendar } from './calendar-file.js';

const folder = new URL('./broken/', import.meta.url).pathname;
const shipped = new URL('../../../workflows/calendars/', import.meta.url).pathname;

/** The reason stands in the fixture's own last lines, so that fixture and message are read together. */
const cases = readdirSync(folder)
  .filter((file) => file.endsWith('.calendar.yaml'))
  .map((file) => ({ file, text: readFileSync(`${folder}${file}`, 'utf8') }));

function mistakesIn(text: string, file: string): string[] {
  try {
    readCalendar(text, file);
    return [];
  } catch (error) {
    if (error instanceof DefinitionRefused) return error.message.split('\n');
    throw error;
  }
}

describe('a calendar file', () => {
  it.each(cases)('is refused with file, line, column and reason: $file', ({ file, text }) => {
    const expected = [...text.matchAll(/^# refused: (.*)$/gm)].map(([, reason]) => `${file}:${reason}`);
    expect(expected).not.toEqual([]);
    expect(mistakesIn(text, file)).toEqual(expected);
  });

  it('is refused as a whole while it is not YAML', () => {
    expect(mistakesIn('name: cn\nweek: { monday: [\nyears: {}\n', 'cut-off')).toEqual([
      'cut-off:3:1: Flow sequence in block collection must be sufficiently indented and end with a ]',
      'cut-off:3:1: Flow map in block collection must be sufficiently indented and end with a }',
    ]);
  });

  it('keeps its version however its lines are ordered, and changes it with any opening hour', () => {
    const text = readFileSync(`${shipped}cn.calendar.yaml`, 'utf8');
    const monday = "  monday: ['09:00-12:00', '13:30-18:00']\n";
    const friday = "  friday: ['09:00-12:00', '13:30-18:00']\n";
    const version = readCalendar(text, 'cn').version;
    expect(readCalendar(text.replace(monday, '').replace(friday, friday + monday), 'cn').version).toBe(version);
    expect(readCalendar(text.replace(monday, monday.replace('18:00', '18:01')), 'cn').version).not.toBe(version);
  });

  it('cannot be changed once it is read', () => {
    const { definition } = readCalendar(readFileSync(`${shipped}gb.calendar.yaml`, 'utf8'), 'gb');
    expect(() => Object.assign(definition.week, { monday: [] })).toThrow(TypeError);
  });
});

describe('the shipped calendars', () => {
  it('are whole', () => {
    expect([...loadCalendars(shipped).keys()]).toEqual(['au-nsw', 'cn', 'eu', 'gb-nir', 'gb-sct', 'gb', 'ie']);
  });
});
