import { timingSafeEqual } from 'node:crypto';
import { Controller, Get, Header, NotFoundException, Req, ServiceUnavailableException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Registry } from 'prom-client';
import { Configuration } from './configuration.js';
import { Health } from './health.js';
import { OpenToAnyone } from './open-to-anyone.js';

/** For load balancers, supervisors and Prometheus. */
@Controller()
@OpenToAnyone()
export class HealthController {
  constructor(
    private readonly health: Health,
    private readonly metrics: Registry,
    private readonly configuration: Configuration,
  ) {}

  /** The process runs and its event loop turns; it says nothing of the stores, so that nobody restarts us for their fault. */
  @Get('health/live')
  live(): { status: 'up' } {
    return { status: 'up' };
  }

  /** 200 when this process can do its work now, 503 while the database is away. */
  @Get('health/ready')
  async ready(): Promise<{ status: 'up' }> {
    const obstacles = await this.health.obstacles();
    if (obstacles.length > 0) throw new ServiceUnavailableException(obstacles.join('; '));
    return { status: 'up' };
  }

  @Get('metrics')
  @Header('content-type', Registry.PROMETHEUS_CONTENT_TYPE)
  async prometheus(@Req() request: FastifyRequest): Promise<string> {
    if (!this.mayReadMetrics(request)) throw new NotFoundException();
    return this.metrics.metrics();
  }

  /** Figures about the work are not for the public: a token if one is set, else only a direct call from this machine. */
  private mayReadMetrics(request: FastifyRequest): boolean {
    const token = this.configuration.METRICS_TOKEN;
    if (token) return sameText(request.headers.authorization ?? '', `Bearer ${token}`);
    const forwarded = request.headers['x-forwarded-for'] ?? request.headers.forwarded;
    return forwarded === undefined && /^(127\.|::1$|::ffff:127\.)/.test(request.socket.remoteAddress ?? '');
  }
}

function sameText(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
