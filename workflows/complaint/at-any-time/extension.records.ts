import type { ClockName, ComplaintContext } from '../complaint.context.js';
import type { Change, Recording } from '../complaint.recording.js';
import { actorId, of } from '../complaint.recording.js';

/** Extensions that were asked for, until somebody who may has answered. */
export const extensionRecords = {
  /** One that was asked for and never answered, because its clock ended first, gives way to the new one. */
  extensionAsked: of('extension.asked', (context, event) => ({
    extensionsAsked: [
      ...(context.extensionsAsked ?? []).filter((asked) => asked.clock !== event.clock),
      { clock: event.clock as ClockName, reason: event.reason, by: actorId(event), at: event.at },
    ],
  })),
  extensionGranted: of('deadline.extended', (context, event) => without(context, event.clock)),
  extensionDeclined: of('extension.declined', (context, event) => without(context, event.clock)),
} satisfies Record<string, Recording>;

function without({ extensionsAsked }: ComplaintContext, clock: string): Change {
  return extensionsAsked ? { extensionsAsked: extensionsAsked.filter((asked) => asked.clock !== clock) } : {};
}
