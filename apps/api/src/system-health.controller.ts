import { Controller, Get } from '@nestjs/common';
import type { SystemHealthReport } from './system-health.js';
import { SystemHealth } from './system-health.js';

@Controller('api/health')
export class SystemHealthController {
  constructor(private readonly system: SystemHealth) {}

  @Get()
  report(): Promise<SystemHealthReport> {
    return this.system.report();
  }
}
