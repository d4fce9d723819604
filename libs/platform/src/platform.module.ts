import type { DynamicModule } from '@nestjs/common';
import { Global, Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { Configuration } from './configuration.js';
import { logging } from './logging.js';
import { SecretKey } from './secret-key.js';
import { SharedTimeSource, TimeSource } from './time-source.js';

/** What every process has: its configuration, its logs and the time. */
@Global()
@Module({})
export class PlatformModule {
  static forProcess(configuration: Configuration, processName: string): DynamicModule {
    return {
      module: PlatformModule,
      imports: [LoggerModule.forRoot(logging(configuration, processName))],
      providers: [
        { provide: Configuration, useValue: configuration },
        SharedTimeSource,
        { provide: TimeSource, useExisting: SharedTimeSource },
        SecretKey,
      ],
      exports: [Configuration, SharedTimeSource, TimeSource, SecretKey],
    };
  }
}
