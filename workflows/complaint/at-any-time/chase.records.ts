import type { Chase, ComplaintContext } from '../complaint.context.js';
import type { Change, Recording } from '../complaint.recording.js';

/** Chases by the customer (催办). */
export const chaseRecords = {
  chase: (context: ComplaintContext): Change => ({ chases: context.chases + 1 }),
  chaseToAnswer: (context, event) => {
    const earlier = context.customerChases ?? [];
    const id = `chase-${earlier.length + 1}`;
    const chase: Chase = { id, at: event.at, state: 'open', round: context.reopenings };
    return { chases: context.chases + 1, customerChases: [...earlier, chase] };
  },
  /** Whoever was told where it stands has been told for every chase until then. */
  chasesAnswered: (context: ComplaintContext): Change => ({
    customerChases: context.customerChases?.map((chase) =>
      chase.state === 'open' ? { ...chase, state: 'answered' as const } : chase,
    ),
  }),
  criticism: (_, event) => ({ criticisedAt: event.at }),
} satisfies Record<string, Recording>;

/** What was not answered before it closed is not answered any more. */
export function lapsed(chases: readonly Chase[] | undefined): readonly Chase[] | undefined {
  return chases?.map((chase) => (chase.state === 'open' ? { ...chase, state: 'lapsed' as const } : chase));
}

/** The first chase of the round that the complaint is in. */
export function firstChaseOf({ customerChases, reopenings }: ComplaintContext): Chase | undefined {
  return customerChases?.find(({ round }) => round === reopenings);
}
