import type { ClockName, ComplaintContext } from '../complaint.context.js';
import type { Change, Recording } from '../complaint.recording.js';
import { actorId, of } from '../complaint.recording.js';

/** Extensions that were asked for, until somebody who may has answered. */
export const extensionRecords = {
  extensionAsked: of('extension.asked', (context, event) => ({
    extensionsAsked: [
      ...(context.extensionsAsked ?? []),
      { clock: event.clock as ClockName, reason: event.reason, by: actorId(event), at: event.at },
    ],
  })),
  extensionGranted: of('deadline.extended', (context, event) => without(context, event.clock)),
  extensionDeclined: of('extension.declined', (context, event) => without(context, event.clock)),
} satisfies Record<string, Recording>;

function without({ extensionsAsked }: ComplaintContext, clock: string): Change {
  return extensionsAsked ? { extensionsAsked: extensionsAsked.filter((asked) => asked.clock !== clock) } : {};
}
