import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { SpamGuard } from './spam-guard.js';

/** No address posts faster than many people together can. */
@Injectable()
export class PaceGuard implements CanActivate {
  constructor(private readonly guard: SpamGuard) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (request.method !== 'GET' && request.method !== 'HEAD') await this.guard.pace(request, 'posts');
    return true;
  }
}
