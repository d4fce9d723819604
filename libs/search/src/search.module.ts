import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { PrivacyModule } from '#privacy/privacy.module.js';
import { FeedProgress } from './feed-progress.js';
import { FindPassages } from './find-passages.js';
import { IndexUpkeep } from './index-upkeep.js';
import { MongoFeedProgress } from './mongo/mongo-feed-progress.js';
import { MongoIndexUpkeep } from './mongo/mongo-index-upkeep.js';
import { MongoSearchIndex } from './mongo/mongo-search-index.js';
import {
  ColumnDocument,
  ColumnSchema,
  PassageDocument,
  PassageSchema,
  ProgressDocument,
  ProgressSchema,
} from './mongo/search.schema.js';
import { SearchIndex } from './search-index.js';
import { Signature } from './signature.js';

/** Finds texts by any part of them, though they are stored sealed. What they are texts of, it does not know. */
@Module({
  imports: [
    PrivacyModule,
    MongooseModule.forFeature([
      { name: PassageDocument.name, schema: PassageSchema },
      { name: ColumnDocument.name, schema: ColumnSchema },
      { name: ProgressDocument.name, schema: ProgressSchema },
    ]),
  ],
  providers: [
    { provide: SearchIndex, useClass: MongoSearchIndex },
    { provide: IndexUpkeep, useClass: MongoIndexUpkeep },
    { provide: FeedProgress, useClass: MongoFeedProgress },
    Signature,
    FindPassages,
  ],
  exports: [SearchIndex, IndexUpkeep, FeedProgress, FindPassages],
})
export class SearchModule {}
