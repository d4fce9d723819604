import type { ExecutionContext } from '@nestjs/common';
import { createParamDecorator } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { ActingMember } from '#people/acting-member.js';

/** A request after the guard has let it pass. */
export type SignedInRequest = FastifyRequest & { acting?: ActingMember };

/** The member of staff who makes the request. */
export const Acting = createParamDecorator((_: unknown, context: ExecutionContext): ActingMember => {
  const { acting } = context.switchToHttp().getRequest<SignedInRequest>();
  if (!acting) throw new Error('a route that needs to know who acts must not be open to anyone');
  return acting;
});
