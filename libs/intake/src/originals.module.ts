import { Module } from '@nestjs/common';
import { GridfsOriginalStore } from './mongo/gridfs-original.store.js';
import { OriginalStore } from './original.store.js';

/** Mails exactly as they came in. */
@Module({
  providers: [{ provide: OriginalStore, useClass: GridfsOriginalStore }],
  exports: [OriginalStore],
})
export class OriginalsModule {}
