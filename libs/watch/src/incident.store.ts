import type { Incident, IncidentKind } from './incident.js';

/** What is wrong and was: one record of each kind, whoever has noticed it. */
export abstract class IncidentStore {
  /** Notes that it is so at this instant; an incident that is open goes on. Gives it as it is then. */
  abstract see(kind: IncidentKind, at: number): Promise<Incident>;
  abstract open(): Promise<Incident[]>;
  /** Everybody who is to know of it has been told by these alerts. */
  abstract told({ kind, since }: Incident, alerts: NonNullable<Incident['alerts']>): Promise<void>;
  /** Ends it if nobody has seen it since then. True for the one who ended it. */
  abstract end({ kind, since }: Incident, notSeenSince: number, at: number): Promise<boolean>;
}
