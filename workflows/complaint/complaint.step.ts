import type { EventFromLogic, SnapshotFrom } from 'xstate';
import { createEmptyActor } from 'xstate';
import type { ComplaintContext } from './complaint.context.js';
import type { ComplaintEffect } from './complaint.effects.js';
import type { complaintMachine } from './complaint.machine.js';

export type ComplaintMachine = typeof complaintMachine;
export type ComplaintSnapshot = SnapshotFrom<ComplaintMachine>;

/** Where the complaint stands now, and what the outside world has to do about it. */
export interface Step {
  readonly snapshot: ComplaintSnapshot;
  readonly effects: readonly ComplaintEffect[];
}

type Scope = Parameters<ComplaintMachine['transition']>[2];
type Action = Parameters<Scope['actionExecutor']>[0];

/** Enters the machine's first state. */
export function firstStep(machine: ComplaintMachine, context: ComplaintContext): Step {
  return stepIn((scope) => machine.getInitialSnapshot(scope, context));
}

/** Lets the machine answer an event that it can answer. */
export function nextStep(snapshot: ComplaintSnapshot, event: EventFromLogic<ComplaintMachine>): Step {
  const machine = snapshot.machine as ComplaintMachine;
  return stepIn((scope) => machine.transition(snapshot, event, scope));
}

/**
 * The machine is a pure function, but wants to know for which actor it is asked. There is none: nothing is started,
 * sent or carried out, and what its actions order is kept. XState's own `transition` makes an actor anew for every step
 * and lets it take the machine's first step before; that took more than half of the time of a whole step here.
 */
function stepIn(take: (scope: Scope) => ComplaintSnapshot): Step {
  const actions: Action[] = [];
  const snapshot = take({
    self: nobody,
    system: nobody.system,
    id: nobody.id,
    sessionId: nobody.sessionId,
    logger: doNothing,
    defer: doNothing,
    emit: doNothing,
    stopChild: doNothing,
    actionExecutor: (action) => actions.push(action),
  });
  return { snapshot, effects: actions.flatMap(effectOf) };
}

const nobody = createEmptyActor() as Scope['self'];

function doNothing(): void {
  // An effect is carried out when it has been stored, and not here.
}

function effectOf({ type, params }: Action): ComplaintEffect[] {
  if (type === 'xstate.emit') return [(params as { event: ComplaintEffect }).event];
  if (type === 'xstate.raise') return []; // what the machine told itself, and has answered already
  throw new Error(`a workflow may only emit effects, but asked for "${type}"`);
}
