import { Body, Controller, Get, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import type { ActingMember } from '#people/acting-member.js';
import { OrderRuns } from '#rules/order-runs.js';
import type { WorkflowReading, WorkflowVersion } from '#rules/workflow-versions.js';
import { WorkflowVersions } from '#rules/workflow-versions.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { CompareDto, MoveToNewestDto } from './rules.dto.js';
import type { RunView } from './run-view.js';
import { runViewOf } from './run-view.js';

/** The versions of the workflow: what each says, who runs under it, and running complaints going on under the newest. */
@Controller('api/workflow')
export class WorkflowController {
  constructor(
    private readonly versions: WorkflowVersions,
    private readonly orders: OrderRuns,
  ) {}

  @Get()
  @Needs('rules.look')
  async list(): Promise<readonly WorkflowVersion[]> {
    return this.versions.all();
  }

  @Get('versions/:version')
  @Needs('rules.look')
  async version(
    @Param('version', ParseIntPipe) version: number,
    @Query() { against }: CompareDto,
  ): Promise<WorkflowReading> {
    return this.versions.read(version, against);
  }

  /** Says what it would change that running complaints go on under the newest version. */
  @Post('trials')
  @Needs('rules.draft')
  async tryMove(@Body() { reason }: MoveToNewestDto, @Acting() { id }: ActingMember): Promise<RunView> {
    return runViewOf(await this.orders.workflowTrial(reason, id));
  }

  /** Lets them go on under it, at the word of somebody else than who has had it tried. */
  @Post('moves')
  @Needs('rules.approve')
  async move(@Body() { reason }: MoveToNewestDto, @Acting() { id, roles }: ActingMember): Promise<RunView> {
    return runViewOf(await this.orders.workflowMove(reason, id, roles));
  }
}
