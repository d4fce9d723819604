import { loadCalendars, readWholeCalendar } from './calendar-file.js';
import { formOfCalendar } from './calendar-form.js';
import { DefinitionRefused } from './definition-mistakes.js';

const calendars = loadCalendars('workflows/calendars');

describe('A calendar that is written down whole', () => {
  it.each([...calendars.values()])('is read again as the very same: $name', (calendar) => {
    expect(readWholeCalendar(calendar.name, formOfCalendar(calendar)).version).toBe(calendar.version);
  });

  it('is judged as a file is, and says of each mistake which field it is in', () => {
    const form = { ...formOfCalendar(calendars.get('cn')!), week: { monday: ['12:00-09:00'] }, zone: 'Mars' };
    const fields = ((): unknown[] => {
      try {
        readWholeCalendar('cn', form);
      } catch (error) {
        if (error instanceof DefinitionRefused) return error.mistakes.map(({ field }) => field);
        throw error;
      }
      return [];
    })();
    expect(fields.sort()).toEqual(['week.monday[0]', 'zone']);
  });
});
