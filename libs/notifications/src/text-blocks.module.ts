import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { MongoTextBlocks } from './mongo/mongo-text-blocks.js';
import { TextBlockDocument, TextBlockSchema } from './mongo/text-block.schema.js';
import { TextBlocks } from './text-blocks.js';

/** The house's sentences for letters. */
@Module({
  imports: [MongooseModule.forFeature([{ name: TextBlockDocument.name, schema: TextBlockSchema }])],
  providers: [{ provide: TextBlocks, useClass: MongoTextBlocks }],
  exports: [TextBlocks],
})
export class TextBlocksModule {}
