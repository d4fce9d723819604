import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Configuration } from '#platform/configuration.js';
import { MongoModule } from '#platform/mongo.module.js';
import { PlatformModule } from '#platform/platform.module.js';
import { QueuesModule } from '#platform/queues.module.js';
import { CaseworkModule } from './casework.module.js';
import { MoveComplaints } from './move-complaints.js';

/** Opens the complaints of a system for some work from outside its processes, which go on meanwhile, and closes them after it. */
export async function openStoredComplaints<T>(
  configuration: Configuration,
  work: (complaints: MoveComplaints) => Promise<T>,
): Promise<T> {
  @Module({
    imports: [PlatformModule.forProcess(configuration, 'workflow'), MongoModule, QueuesModule, CaseworkModule],
  })
  class StoredComplaints {}

  const context = await NestFactory.createApplicationContext(StoredComplaints, { logger: false, abortOnError: false });
  try {
    return await work(context.get(MoveComplaints));
  } finally {
    await context.close();
  }
}
