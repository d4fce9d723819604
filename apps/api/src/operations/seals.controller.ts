import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { IsBoolean, IsOptional } from 'class-validator';
import { SealBook } from '#casework/seal-book.js';
import { SealFolder } from '#casework/seal-folder.js';
import { hashOfSeal, SealKey } from '#casework/seal.js';
import type { VerificationRun } from '#casework/verification-book.js';
import { VerificationBook } from '#casework/verification-book.js';
import type { ActingMember } from '#people/acting-member.js';
import { Configuration } from '#platform/configuration.js';
import { TimeSource } from '#platform/time-source.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { instantAndId, readCursor, writtenCursor } from '../paging/cursor.js';
import { PageDto, usualLimit } from '../paging/page.dto.js';

/** A seal as it is noted in the database. */
export interface SealView {
  readonly number: number;
  readonly day: string;
  readonly madeAt: number;
  readonly complaints: number;
  /** Histories that changed since the seal before. */
  readonly heads: number;
  readonly hash: string;
  readonly file: string;
  /** Its hash went out by mail, where the house has it sent. */
  readonly isSent: boolean;
}

export class VerifyDto {
  /** Every history is also told again by its rules, which takes longer. */
  @IsOptional()
  @IsBoolean()
  readonly isRetold?: boolean;
}

/** What no history can be changed behind, and the looking whether any was. */
@Controller('api')
@Needs('seals.look')
export class SealsController {
  constructor(
    private readonly book: SealBook,
    private readonly folder: SealFolder,
    private readonly key: SealKey,
    private readonly verifications: VerificationBook,
    private readonly configuration: Configuration,
    private readonly time: TimeSource,
  ) {}

  @Get('seals')
  async seals(@Query() { cursor, limit = usualLimit }: PageDto): Promise<{
    items: SealView[];
    next?: string;
    publicKey: string;
    sentTo?: string;
  }> {
    const after = cursor === undefined ? undefined : Number(readCursor(cursor, /^\[(\d{1,12})\]$/)[0]);
    const found = await this.book.page(limit + 1, after);
    const items = found.slice(0, limit).map(({ signed: { seal }, isTold }) => ({
      number: seal.number,
      day: seal.day,
      madeAt: seal.madeAt,
      complaints: seal.complaints,
      heads: seal.heads,
      hash: hashOfSeal(seal),
      file: this.folder.fileOf(seal.number),
      isSent: isTold && this.configuration.SEAL_MAIL_TO !== undefined,
    }));
    const last = items.at(-1);
    return {
      items,
      ...(found.length > limit && last && { next: writtenCursor(last.number) }),
      publicKey: this.key.publicKey,
      ...(this.configuration.SEAL_MAIL_TO !== undefined && { sentTo: this.configuration.SEAL_MAIL_TO }),
    };
  }

  @Get('verifications')
  async list(@Query() { cursor, limit = usualLimit }: PageDto): Promise<{ items: VerificationRun[]; next?: string }> {
    const position = cursor === undefined ? undefined : instantAndId(cursor);
    const { items, next } = await this.verifications.page(limit, position && { askedAt: position.at, id: position.id });
    return { items: [...items], ...(next && { next: writtenCursor(next.askedAt, next.id) }) };
  }

  /** While one is under way it is that one. */
  @Post('verifications')
  @Needs('seals.verify')
  @HttpCode(202)
  async verify(
    @Body() { isRetold = false }: VerifyDto,
    @Acting() { id: askedBy }: ActingMember,
  ): Promise<VerificationRun> {
    return this.verifications.ask({ id: randomUUID(), askedAt: this.time.now(), askedBy, isRetold });
  }
}
