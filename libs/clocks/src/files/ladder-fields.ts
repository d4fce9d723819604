import type { Recipient } from '#workflows/complaint/complaint.events.js';
import { parseLadderPoint } from '../ladder.js';
import type { LadderPoint, Rung } from '../ladder.js';
import type { Field } from './field.js';

const people = ['owner', 'lead', 'manager', 'director', 'departmentHead'];

/**
 * The rungs of a ladder as written, lowest first. A ladder has a breach, climbs, and ends with a person. Only a window,
 * whose end takes a possibility away and breaks no duty, may end with nobody.
 */
export function readLadder(field: Field, isWindow = false): Rung[] {
  if (!field.isWritten) {
    field.refuse(`${field.called} is missing`);
    return [];
  }
  const rungs: Rung[] = [];
  for (const item of field.items()) {
    item.entries(['at', 'alert']);
    const rung = readRung(item);
    if (!rung) continue;
    const below = rungs.at(-1);
    if (rungs.some(({ at }) => at === rung.at)) item.refuse(`the ladder already has a rung at "${rung.at}"`);
    else if (below && partOf(rung.point) < partOf(below.point)) item.refuse(`"${rung.at}" comes before "${below.at}"`);
    rungs.push(rung);
  }
  if (rungs.length < field.size) return rungs;
  if (!rungs.some(({ point }) => point.kind === 'breach')) field.refuse(`${field.called} has no rung at "breach"`);
  if (!isWindow && !rungs.at(-1)?.alert.some((recipient) => people.includes(recipient))) {
    field.refuse(`${field.called} ends without a person`);
  }
  return rungs;
}

function readRung(field: Field): Rung | undefined {
  const at = field.below('at').text();
  const recipients = field.below('alert');
  const alert = recipients.is('nobody')
    ? []
    : (recipients.size > 0 ? recipients.items() : [recipients]).map(readRecipient);
  const point = at === undefined ? undefined : parseLadderPoint(at);
  if (at !== undefined && !point) {
    field
      .below('at')
      .refuse(
        `"${at}" is not a point such as "warn 75", "2 business days before", "breach" or "breach + 1 business day"`,
      );
  }
  if (at === undefined || !point || alert.includes(undefined)) return undefined;
  return { at, point, alert: alert.filter((recipient) => recipient !== undefined) };
}

function readRecipient(field: Field): Recipient | undefined {
  const text = field.text();
  if (text === undefined) return undefined;
  if (people.includes(text) || /^group:[a-z0-9-]+$/.test(text)) return text as Recipient;
  return field.refuse(`"${text}" is nobody to alert; here may stand ${people.join(', ')}, group:<name> or nobody`);
}

/** Only the parts of a clock's life can be put in order without a calendar: before the breach, the breach, after it. */
function partOf(point: LadderPoint): number {
  if (point.kind === 'breach') return 1;
  return point.kind === 'after' ? 2 : 0;
}
