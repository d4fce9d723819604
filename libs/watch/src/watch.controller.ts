import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OpenToAnyone } from '#platform/open-to-anyone.js';
import type { IncidentKind } from './incident.js';
import { Watch } from './watch.js';

/** What a monitor outside needs: whether all is well, and since when the sweep has been silent. */
export interface HealthOfAll {
  readonly status: 'up' | 'degraded';
  readonly sweepAgeSeconds?: number;
  readonly timerLagSeconds: number;
  readonly incidents: readonly IncidentKind[];
}

/** For monitors outside: 503 while something is wrong with the system as a whole. It tells nothing of complaints. */
@Controller()
@OpenToAnyone()
export class WatchController {
  constructor(private readonly watch: Watch) {}

  @Get('health/system')
  async health(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthOfAll> {
    const { readings, incidents } = await this.watch.show();
    if (incidents.length > 0) void reply.status(HttpStatus.SERVICE_UNAVAILABLE);
    return {
      status: incidents.length === 0 ? 'up' : 'degraded',
      ...(readings.sweepAge !== undefined && { sweepAgeSeconds: readings.sweepAge / 1000 }),
      timerLagSeconds: readings.timerLag / 1000,
      incidents: incidents.map(({ kind }) => kind),
    };
  }
}
