import { Controller, Get } from '@nestjs/common';
import { MakeSeal, sealPatience } from '#casework/make-seal.js';
import type { SystemHealthReport } from '#platform/system-health.js';
import { SystemHealth } from '#platform/system-health.js';
import { TimeSource } from '#platform/time-source.js';

/** The whole system, and whether its histories are sealed day by day. */
interface HealthReport extends SystemHealthReport {
  readonly seal: { readonly status: 'up' | 'late'; readonly lastAt?: string };
}

@Controller('api/health')
export class SystemHealthController {
  constructor(
    private readonly system: SystemHealth,
    private readonly makeSeal: MakeSeal,
    private readonly time: TimeSource,
  ) {}

  @Get()
  async report(): Promise<HealthReport> {
    const [report, madeAt] = await Promise.all([this.system.report(), this.makeSeal.newestMadeAt()]);
    if (madeAt === undefined) return { ...report, status: 'degraded', seal: { status: 'late' } };
    const isLate = this.time.now() - madeAt > sealPatience;
    return {
      ...report,
      status: isLate ? 'degraded' : report.status,
      seal: { status: isLate ? 'late' : 'up', lastAt: new Date(madeAt).toISOString() },
    };
  }
}
