import { Controller, Get } from '@nestjs/common';
import type { SystemHealthReport } from '#platform/system-health.js';
import { SystemHealth } from '#platform/system-health.js';

@Controller('api/health')
export class SystemHealthController {
  constructor(private readonly system: SystemHealth) {}

  @Get()
  report(): Promise<SystemHealthReport> {
    return this.system.report();
  }
}
