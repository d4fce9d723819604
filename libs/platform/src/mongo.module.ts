import { Global, Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { answerOnClosedConnections } from './answer-on-closed-connections.js';
import { Configuration } from './configuration.js';

/**
 * The connection to MongoDB. Every write is acknowledged by a majority and on disk; nothing is buffered while the
 * database is away, so that a request is refused at once instead of hanging.
 */
@Global()
@Module({
  imports: [
    MongooseModule.forRootAsync({
      inject: [Configuration],
      useFactory: (configuration: Configuration) => {
        answerOnClosedConnections();
        return {
          uri: configuration.MONGODB_URI,
          appName: 'redress',
          autoIndex: false,
          autoCreate: false,
          // A fact that is not there is not written; null would be another fact.
          ignoreUndefined: true,
          bufferCommands: false,
          serverSelectionTimeoutMS: 3000,
          // A server that has gone without a word is noticed by silence alone.
          heartbeatFrequencyMS: 5000,
          connectTimeoutMS: 3000,
          socketTimeoutMS: 15_000,
          writeConcern: { w: 'majority', j: true, wtimeoutMS: 10_000 },
          readPreference: 'primary',
          retryAttempts: 5,
          retryDelay: 1000,
        };
      },
    }),
  ],
  exports: [MongooseModule],
})
export class MongoModule {}
