import { Controller, Get } from '@nestjs/common';
import { MakeSeal, sealPatience } from '#casework/make-seal.js';
import type { SystemHealthReport } from '#platform/system-health.js';
import { SystemHealth } from '#platform/system-health.js';
import { TimeSource } from '#platform/time-source.js';
import type { IncidentKind } from '#watch/incident.js';
import { incidentWords } from '#watch/incident.js';
import type { Readings } from '#watch/readings.js';
import { Watch } from '#watch/watch.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import { Needs } from './access/needs.js';
import { ReadSearchState } from './operations/search-state.js';

/** The whole system, whether its histories are sealed day by day, and what whoever watches it sees. */
interface HealthReport extends SystemHealthReport {
  readonly seal: { readonly status: 'up' | 'late'; readonly lastAt?: string };
  /** Whether everything can be found; how large the index is stands under operations. */
  readonly search: { readonly status: 'up' | 'behind'; readonly lastAt?: string };
  /** How much waits and for how long, in milliseconds, and what is wrong. */
  readonly watch: {
    readonly readings: Readings;
    readonly incidents: readonly { readonly kind: IncidentKind; readonly since: string; readonly words: Words }[];
  };
}

@Controller('api/health')
@Needs('system.look')
export class SystemHealthController {
  constructor(
    private readonly system: SystemHealth,
    private readonly makeSeal: MakeSeal,
    private readonly watch: Watch,
    private readonly search: ReadSearchState,
    private readonly time: TimeSource,
  ) {}

  @Get()
  async report(): Promise<HealthReport> {
    const [report, seal, search, { readings, incidents }] = await Promise.all([
      this.system.report(),
      this.sealHealth(),
      this.searchHealth(),
      this.watch.show(),
    ]);
    return {
      ...report,
      status: seal.status === 'late' || incidents.length > 0 ? 'degraded' : report.status,
      seal,
      search,
      watch: {
        readings,
        incidents: incidents.map(({ kind, since }) => ({
          kind,
          since: new Date(since).toISOString(),
          words: incidentWords[kind],
        })),
      },
    };
  }

  private async searchHealth(): Promise<HealthReport['search']> {
    const { status, caughtUpAt } = await this.search.at(this.time.now());
    return { status, ...(caughtUpAt !== undefined && { lastAt: new Date(caughtUpAt).toISOString() }) };
  }

  private async sealHealth(): Promise<HealthReport['seal']> {
    const madeAt = await this.makeSeal.newestMadeAt();
    if (madeAt === undefined) return { status: 'late' };
    const isLate = this.time.now() - madeAt > sealPatience;
    return { status: isLate ? 'late' : 'up', lastAt: new Date(madeAt).toISOString() };
  }
}
