import { Controller, Get } from '@nestjs/common';
import { Needs } from '../access/needs.js';
import type { HeartbeatView } from './heartbeat.js';
import { Heartbeat } from './heartbeat.js';

/** Whether deadlines ring. */
@Controller('api/heartbeat')
@Needs('system.look')
export class HeartbeatController {
  constructor(private readonly heartbeat: Heartbeat) {}

  @Get()
  async show(): Promise<HeartbeatView> {
    return this.heartbeat.show();
  }
}
