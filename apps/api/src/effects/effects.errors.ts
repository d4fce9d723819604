import { DomainError } from '#platform/domain-error.js';

/** Nothing of this key waits for anybody: it was carried out, dismissed, or never asked for. */
export class EffectNotParked extends DomainError {
  readonly code = 'effect.not-parked';
  constructor(key: string) {
    super(`Nothing was put aside under the key ${key}.`);
  }
}

export type EffectsError = EffectNotParked;
