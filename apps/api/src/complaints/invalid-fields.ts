import { UnprocessableEntityException } from '@nestjs/common';

/** What is wrong with one field of a request. */
export interface FieldFault {
  readonly field: string;
  readonly reasons: readonly string[];
}

/** Refuses a request with 422, naming each field, in the form of the platform's own validation. */
export function invalidFields(...errors: readonly FieldFault[]): UnprocessableEntityException {
  return new UnprocessableEntityException({ errors });
}
