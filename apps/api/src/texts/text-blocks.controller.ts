import { Body, ConflictException, Controller, Get, Param, Put } from '@nestjs/common';
import type { TextBlock } from '#notifications/text-blocks.js';
import { mostBlocks, TextBlocks } from '#notifications/text-blocks.js';
import type { ActingMember } from '#people/acting-member.js';
import { TimeSource } from '#platform/time-source.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { invalidFields } from '../complaints/invalid-fields.js';
import { PutTextBlockDto } from './text-block.dto.js';

/** The house's sentences for letters. Nothing is lost: what is changed or removed comes back by putting what it was. */
@Controller('api/text-blocks')
export class TextBlocksController {
  constructor(
    private readonly blocks: TextBlocks,
    private readonly time: TimeSource,
  ) {}

  @Get()
  @Needs('complaints.list')
  async list(): Promise<{ items: TextBlock[] }> {
    return { items: await this.blocks.all() };
  }

  @Get(':id/versions')
  @Needs('complaints.list')
  async versions(@Param('id') id: string): Promise<{ items: TextBlock[] }> {
    return { items: await this.blocks.versionsOf(id) };
  }

  @Put(':id')
  @Needs('texts.write')
  async put(
    @Param('id') id: string,
    @Body() { version, names, texts, isRemoved }: PutTextBlockDto,
    @Acting() { id: by }: ActingMember,
  ): Promise<TextBlock> {
    if (!/^[\w-]{1,64}$/.test(id))
      throw invalidFields({ field: 'id', reasons: ['id must be 1 to 64 letters, digits, - or _'] });
    const all = await this.blocks.all();
    if (all.length >= mostBlocks && !all.some((one) => one.id === id))
      throw new ConflictException(
        `There are ${mostBlocks} text blocks already. Change one that is no longer needed. 常用语已达 ${mostBlocks} 条，请改用不再需要的一条。`,
      );
    const words = ({ en, 'zh-CN': zhCN }: TextBlock['names']) => ({ en: en.trim(), 'zh-CN': zhCN.trim() });
    const change = {
      id,
      names: words(names),
      texts: words(texts),
      ...(isRemoved && { isRemoved }),
      by,
      at: this.time.now(),
    };
    if (!(await this.blocks.put(change, version)))
      throw new ConflictException(
        'Somebody has changed this text block meanwhile. Look at it as it is now, and change that. 此常用语刚被他人修改，请查看最新内容后再改。',
      );
    return { ...change, version: version + 1 };
  }
}
