import { textOfCalendar } from '#casework/definition-publish.js';
import type { Rulebooks } from '#casework/rulebooks.js';
import { readWholeCalendar } from '#clocks/calendar-file.js';
import { formOfCalendar } from '#clocks/calendar-form.js';
import type { Calendar } from '#clocks/calendar.js';
import type { Form } from '#clocks/policy-form.js';
import { fieldsOfCalendar, withCalendarValue } from '../calendar-fields.js';
import type { RuleProblem, SoundRule } from '../judge-rule.js';
import { judgedAsFile } from '../judge-rule.js';
import type { KindOfRule, RuleVersion } from '../kind-of-rule.js';
import type { RuleField } from '../rule-field.js';
import { RuleNotFound } from '../rules.errors.js';

/** Calendars. Files do not number them: what the house has published itself is 1, 2, 3 …, and what came as a file is 0. */
export class CalendarRules implements KindOfRule {
  readonly kind = 'calendar';

  constructor(private readonly rulebooks: Rulebooks) {}

  versionsOf(name: string): RuleVersion[] {
    const { calendars, frozenCalendars } = this.rulebooks.published;
    const current = calendars.get(name);
    if (!current) throw new RuleNotFound(`calendar "${name}"`);
    const own = this.rulebooks.publishedCalendars(name).map(({ rule }, index) => versionOf(rule, index + 1));
    const ofBook = new Set(own.map(({ hash }) => hash));
    const files = [current, ...frozenCalendars.filter((calendar) => calendar.name === name)]
      .map((calendar) => versionOf(calendar, 0))
      .filter(({ hash }, index, all) => !ofBook.has(hash) && all.findIndex((one) => one.hash === hash) === index);
    return [...own.toReversed(), ...files];
  }

  newest(name: string): RuleVersion {
    const [newest] = this.versionsOf(name);
    if (!newest) throw new RuleNotFound(`calendar "${name}"`);
    return newest;
  }

  next({ form }: RuleVersion): Form {
    return form;
  }

  fieldsOf(form: Form): RuleField[] {
    return fieldsOfCalendar(form);
  }

  withValue(form: Form, path: string, value: string): Form | undefined {
    return withCalendarValue(form, path, value);
  }

  judge(name: string, form: Form): SoundRule | readonly RuleProblem[] {
    const judged = judgedAsFile(() => ({ kind: this.kind, text: textOfCalendar(readWholeCalendar(name, form)) }));
    return 'text' in judged ? judged : judged.map(atItsDay);
  }
}

function versionOf(calendar: Calendar, version: number): RuleVersion {
  const { name, version: hash } = calendar;
  return { name, version, hash, form: formOfCalendar(calendar), text: textOfCalendar(calendar) };
}

/** The reader finds a mistake in a name or in a year's list; for whoever drafts it is a mistake of that day. */
function atItsDay({ path, words }: RuleProblem): RuleProblem {
  const [, date] = /^(?:names|years\.\d+\.days)\.(\d{4}-\d\d-\d\d)/.exec(path ?? '') ?? [];
  if (date !== undefined) return { path: `days.${date}`, words };
  return { ...(path !== undefined && { path }), words };
}
