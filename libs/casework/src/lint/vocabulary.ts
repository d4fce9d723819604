import { clockNames, letterNames, outcomes } from '#workflows/complaint/complaint.context.js';
import { places } from '#workflows/complaint/complaint.links.js';
import type { ComplaintEffect } from '#workflows/complaint/complaint.effects.js';
import { eventRecordedAs, records } from '#workflows/complaint/complaint.records.js';
import { eventAskedBy, requirementWords } from '#workflows/complaint/complaint.requirements.js';
import { rungs } from '#workflows/complaint/complaint.roles.js';
import type { State, WrittenAction } from '../definition-tree.js';
import type { Problem } from './problem.js';
import { problem } from './problem.js';
import { actionsIn } from './shape.js';
import type { Surroundings } from './surroundings.js';

/** What the machine tells itself, and the event that begins it instead of being heard. */
const unclassed = 'complaint.climbed';
const beginning = 'complaint.registered';

const letterEvents = ['letter.delivered', 'letter.failed', 'letter.withheld', 'letter.released', 'letter.resent'];

const clockEvents = ['clock.warned', 'clock.breached', 'clock.stayedBreached'];

/** The requirements that take an argument: which ones there are, and the events that can be asked. */
const withArgument: Readonly<
  Record<string, { readonly possible: readonly string[]; readonly of?: readonly string[] }>
> = {
  letter: { possible: letterNames, of: letterEvents },
  clock: { possible: clockNames, of: [...clockEvents, 'deadline.extended'] },
  leftFrom: { possible: places },
  reaches: { possible: rungs },
  actorHolds: { possible: rungs },
  lowersTo: { possible: rungs },
};

interface ActionMeaning {
  /** For each parameter, whether a value is one that it may have. */
  readonly parameters: Readonly<Record<string, (value: unknown) => boolean>>;
  readonly effects: readonly ComplaintEffect['type'][];
  /** The events for which it can be done; every one when nothing is said. */
  readonly of?: readonly string[];
}

const recipient = (value: unknown): boolean =>
  typeof value === 'string' && /^(owner|lead|manager|director|departmentHead|group:.+)$/.test(value);
const oneOf =
  (words: readonly string[]) =>
  (value: unknown): boolean =>
    typeof value === 'string' && words.includes(value);

/** The words of the vocabulary, as far as they can be used wrongly. */
export const actionMeanings: Readonly<Record<string, ActionMeaning>> = {
  record: { parameters: { as: oneOf(Object.keys(records)) }, effects: [] },
  end: { parameters: { outcome: oneOf(outcomes) }, effects: [] },
  send: { parameters: { letter: oneOf(letterNames) }, effects: ['letter.send'] },
  sendOnce: { parameters: { letter: oneOf(letterNames) }, effects: ['letter.send'] },
  sendAgain: {
    parameters: {},
    effects: ['letter.send'],
    of: letterEvents,
  },
  sendExtensionLetter: { parameters: {}, effects: ['letter.send'], of: ['deadline.extended'] },
  alertOfClock: { parameters: {}, effects: ['alert.raise'], of: clockEvents },
  alert: {
    parameters: {
      because: oneOf([
        'trigger',
        'escalation',
        'letterFailed',
        'dissatisfaction',
        'repeated',
        'chase',
        'criticism',
        'instruction',
        'conflict',
        'ineffective',
      ]),
      recipients: (value) => Array.isArray(value) && value.length > 0 && value.every(recipient),
    },
    effects: ['alert.raise'],
  },
  alertChosen: { parameters: {}, effects: ['alert.raise'], of: ['escalation.raised', 'trigger.noticed'] },
  notifyOwner: {
    parameters: {
      about: oneOf([
        'assigned',
        'customerWrote',
        'requestAnswered',
        'requestHandedBack',
        'approved',
        'declined',
        'extensionGranted',
        'extensionDeclined',
        'joined',
      ]),
    },
    effects: ['owner.notify'],
  },
  askApproval: { parameters: {}, effects: ['approval.ask'] },
  askExtension: { parameters: {}, effects: ['approval.ask'], of: ['extension.asked'] },
  tellExtensionGranted: { parameters: {}, effects: ['owner.notify'], of: ['deadline.extended'] },
  askDepartment: { parameters: {}, effects: ['department.ask'], of: ['request.sent'] },
  climb: { parameters: {}, effects: [] },
  climbWhenReopenedOften: { parameters: {}, effects: ['alert.raise'] },
  askActions: { parameters: {}, effects: ['action.ask'] },
  leave: { parameters: { from: oneOf(places) }, effects: [] },
  link: { parameters: {}, effects: ['complaint.link'], of: ['complaint.merged', 'complaint.linked'] },
  unlink: { parameters: {}, effects: ['complaint.unlink'], of: ['complaint.unlinked'] },
  part: { parameters: {}, effects: ['complaint.unlink'] },
  splitOff: { parameters: {}, effects: ['complaint.splitOff'], of: ['complaint.split'] },
  passOn: { parameters: {}, effects: ['message.passOn'], of: ['customer.wrote'] },
};

/** Events that nobody could send, and events that nobody would hear. */
export function findForeignEvents(states: readonly State[], { events }: Surroundings): Problem[] {
  const heard = new Set(states.flatMap(({ ways }) => ways.map(({ event }) => event)));
  const classless = states.flatMap((state) =>
    [...new Set(state.ways.map(({ event }) => event))]
      .filter((event) => event !== unclassed && !events.includes(event))
      .map((event) => problem('event-class', { where: state.key, path: [...state.path, 'on', event] }, { event })),
  );
  const unheard = events.filter((event) => event !== beginning && !heard.has(event));
  return [...classless, ...unheard.map((event) => problem('event-heard', { where: 'events' }, { event }))];
}

/** Guards that say what the vocabulary does not know, or ask it of an event that cannot answer. */
export function findForeignRequirements(states: readonly State[]): Problem[] {
  return states.flatMap((state) =>
    state.ways.flatMap(({ guard, requirements, event, path }) => {
      const at = { where: state.key, path: [...path, 'guard'] };
      if (guard === undefined) return [];
      if (!isMeets(guard) || requirements.length === 0) return [problem('guard', at, { word: JSON.stringify(guard) })];
      return requirements.flatMap((word) => brokenRequirement(word, event, at));
    }),
  );
}

function brokenRequirement(written: string, event: string, at: { where: string; path: State['path'] }): Problem[] {
  const [word = '', ...rest] = written.split(':');
  if (!requirementWords.has(word)) return [problem('guard', at, { word: written })];
  const argument = rest.length > 0 ? rest.join(':') : undefined;
  const taking = withArgument[word];
  const possible = taking?.possible ?? [];
  const fits = taking ? argument !== undefined && possible.includes(argument) : argument === undefined;
  const only = eventAskedBy(word);
  const events = taking?.of ?? (only && [only]);
  return [
    ...(fits ? [] : [problem('guard-argument', at, { word: written, possible: possible.join(', ') || word })]),
    ...(!events || events.includes(event) ? [] : [problem('guard-event', at, { word: written, event })]),
  ];
}

/** Actions that the vocabulary does not know, with parameters that it does not know, for events that they do not fit. */
export function findForeignActions(states: readonly State[]): Problem[] {
  return actionsIn(states).flatMap(({ state, action, event = 'entry' }) => {
    const at = { where: state.key, path: action.path };
    const meaning = actionMeanings[action.type];
    if (!meaning) return [problem('action', at, { action: action.type })];
    const events = eventsOf(action, meaning);
    return [
      ...brokenParameters(action, meaning).map(([parameter, value]) =>
        problem('action-argument', at, {
          action: action.type,
          parameter,
          value: JSON.stringify(value) ?? 'nothing',
        }),
      ),
      ...(events && !events.includes(event) ? [problem('action-event', at, { action: nameOf(action), event })] : []),
    ];
  });
}

/** Effects that would be ordered and carried out by nobody. */
export function findUnhandledEffects(states: readonly State[], { effectHandlers }: Surroundings): Problem[] {
  return actionsIn(states).flatMap(({ state, action }) =>
    (actionMeanings[action.type]?.effects ?? [])
      .filter((effect) => !effectHandlers[effect])
      .map((effect) =>
        problem('effect-handler', { where: state.key, path: action.path }, { effect, action: action.type }),
      ),
  );
}

function brokenParameters({ params }: WrittenAction, { parameters }: ActionMeaning): [string, unknown][] {
  const wrong = Object.entries(parameters).filter(([name, fits]) => !fits(params[name]));
  const unknown = Object.keys(params).filter((name) => !(name in parameters));
  return [...wrong.map(([name]) => name), ...unknown].map((name) => [name, params[name]]);
}

function eventsOf({ type, params }: WrittenAction, { of }: ActionMeaning): readonly string[] | undefined {
  const only = type === 'record' ? eventRecordedAs(String(params['as'])) : undefined;
  return only ? [only] : of;
}

function nameOf({ type, params }: WrittenAction): string {
  return type === 'record' ? `record ${String(params['as'])}` : type;
}

function isMeets(guard: unknown): boolean {
  return typeof guard === 'object' && guard !== null && 'type' in guard && guard.type === 'meets';
}
