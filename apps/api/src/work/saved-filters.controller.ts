import { Body, ConflictException, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';
import type { ActingMember } from '#people/acting-member.js';
import type { SavedFilter } from '#people/saved-filter.store.js';
import { mostFilters, SavedFilterStore } from '#people/saved-filter.store.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { invalidFields } from '../complaints/invalid-fields.js';

export class SaveFilterDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  readonly name!: string;

  @IsString()
  @MaxLength(1000)
  @Matches(/^[\w=&%.+~-]*$/)
  readonly query!: string;
}

/** One's own ways of looking at work. Saving and removing undo each other. */
@Controller('api/work/filters')
@Needs('complaints.list')
export class SavedFiltersController {
  constructor(private readonly filters: SavedFilterStore) {}

  @Get()
  async list(@Acting() { id }: ActingMember): Promise<{ items: SavedFilter[] }> {
    return { items: await this.filters.of(id) };
  }

  @Put(':id')
  async save(
    @Param('id') id: string,
    @Body() { name, query }: SaveFilterDto,
    @Acting() member: ActingMember,
  ): Promise<SavedFilter> {
    if (id.length > 64) throw invalidFields({ field: 'id', reasons: ['id must have at most 64 characters'] });
    const own = await this.filters.of(member.id);
    if (own.length >= mostFilters && !own.some((one) => one.id === id))
      throw new ConflictException(`You have ${mostFilters} saved filters already. Remove one first.`);
    const saved = { id, name, query };
    await this.filters.put(member.id, saved);
    return saved;
  }

  @Delete(':id')
  @HttpCode(204)
  async remove(@Param('id') id: string, @Acting() member: ActingMember): Promise<void> {
    await this.filters.remove(member.id, id);
  }
}
