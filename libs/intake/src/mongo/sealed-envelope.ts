import type { PersonSeal } from '#privacy/person-seal.js';
import type { IntakeEnvelope } from '../intake-record.js';

/** The envelope with what tells of the sender sealed; to whom it came is ours. */
export function sealedEnvelope(envelope: IntakeEnvelope, seal: PersonSeal): IntakeEnvelope {
  const { from, remoteAddress } = envelope;
  return { ...envelope, ...seal.sealAll({ remoteAddress, ...(from !== undefined && { from }) }), to: [...envelope.to] };
}
