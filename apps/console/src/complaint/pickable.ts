import type { Known } from './complaint.js';
import type { Pickable } from './event-form.js';

export interface Option {
  readonly value: string;
  readonly label: string;
}

/**
 * What can be chosen where an event is about something of the complaint that is there.
 * @param wordOf the workflow's word for a letter or a clock
 * @param chosen what stands in the form so far: the reasons of an extension are those of its clock
 */
export function optionsOf(
  of: Pickable,
  known: Known,
  wordOf: (vocabulary: 'letters' | 'clocks' | 'remedies' | 'reasons', name: string) => string,
  chosen: Readonly<Record<string, unknown>>,
): Option[] {
  const open = <One extends { readonly id: string; readonly state: string }>(
    all: readonly One[],
    label: (one: One) => string,
    ...states: readonly string[]
  ): Option[] => all.filter(({ state }) => states.includes(state)).map((one) => ({ value: one.id, label: label(one) }));
  switch (of) {
    case 'promises':
      return open(known.promises, ({ text }) => text, 'open');
    case 'requests':
      return open(known.requests, ({ department, question }) => `${department}: ${question}`, 'open');
    case 'remedies':
      return open(
        known.remedies,
        ({ kind, description }) => `${wordOf('remedies', kind)}: ${description}`,
        'proposed',
        'agreed',
      );
    case 'actions':
      return open(known.actions ?? [], ({ action }) => action, 'open');
    case 'letters':
      return known.letters.map(({ id, letter }) => ({ value: id, label: wordOf('letters', letter) }));
    case 'points':
      return known.points.map(({ id, text }) => ({ value: id, label: text }));
    case 'clocks':
      return known.rules.extensions.map(({ clock }) => ({ value: clock, label: wordOf('clocks', clock) }));
    case 'reasons':
      return known.rules.extensions
        .filter(({ clock }) => clock === chosen['clock'])
        .flatMap(({ reasons }) => reasons.map((reason) => ({ value: reason, label: wordOf('reasons', reason) })));
  }
}
