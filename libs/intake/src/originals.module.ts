import { Module } from '@nestjs/common';
import { PrivacyModule } from '#privacy/privacy.module.js';
import { GridfsOriginalStore } from './mongo/gridfs-original.store.js';
import { OriginalStore } from './original.store.js';

/** Mails exactly as they came in. */
@Module({
  imports: [PrivacyModule],
  providers: [{ provide: OriginalStore, useClass: GridfsOriginalStore }],
  exports: [OriginalStore],
})
export class OriginalsModule {}
