import type { Rung } from '../complaint.roles.js';
import { rungs } from '../complaint.roles.js';
import { complaint, when } from '../complaint.vocabulary.js';

const rising = [
  'clock.warned',
  'clock.breached',
  'clock.stayedBreached',
  'trigger.noticed',
  'escalation.raised',
] as const;

/** The ways up from a rung: to the highest that the event reaches, or one further when the handling says so. */
function upFrom(rung: Rung) {
  const higher = rungs.slice(rungs.indexOf(rung) + 1);
  const ways = [...higher].reverse().map((target) => ({ guard: when('isOpen', `reaches:${target}`), target }));
  const next = higher.find((one) => one !== 'warned');
  return {
    ...Object.fromEntries(rising.map((event) => [event, ways])),
    ...(next && { 'complaint.climbed': { target: next } }),
  };
}

/** Danger to somebody, or very much money: a manager answers for it from the moment that it is understood. */
const calledManager = {
  'complaint.classified': { guard: when('isOpen', 'reasonWhenReclassified', 'callsForManager'), target: 'manager' },
} as const;

/** The ways down, only for a person of the rung that it is on. */
function downFrom(rung: 'lead' | 'manager' | 'director') {
  const lower = rungs.slice(0, rungs.indexOf(rung)) as Exclude<Rung, 'director'>[];
  return {
    'escalation.lowered': lower.map((target) => ({ guard: when(`actorHolds:${rung}`, `lowersTo:${target}`), target })),
  };
}

/** How far the complaint has climbed. Ladders, triggers and people take it up; it comes down only by a person's word. */
export const escalation = complaint.createStateConfig({
  initial: 'calm',
  states: {
    calm: { meta: { owner: 'agent' }, on: { ...upFrom('calm'), ...calledManager } },
    warned: {
      meta: { owner: 'agent' },
      on: {
        ...upFrom('warned'),
        ...calledManager,
        'escalation.lowered': { guard: when('lowersTo:calm', 'actorHolds:lead'), target: 'calm' },
      },
    },
    lead: { meta: { owner: 'lead' }, on: { ...upFrom('lead'), ...calledManager, ...downFrom('lead') } },
    manager: { meta: { owner: 'manager' }, on: { ...upFrom('manager'), ...downFrom('manager') } },
    director: { meta: { owner: 'director' }, on: downFrom('director') },
  },
});
