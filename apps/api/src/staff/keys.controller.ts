import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { ActingMember } from '#people/acting-member.js';
import type { MachineKey } from '#people/machine-key.store.js';
import { longestLife, MachineKeys } from '#people/machine-keys.js';
import { TimeSource } from '#platform/time-source.js';
import { Needs } from '../access/needs.js';
import { Acting } from '../acting.js';
import { invalidFields } from '../complaints/invalid-fields.js';
import { NewKeyDto } from './key.dto.js';

/** A key as administrators see it; what opens is shown when it is made, and never again. */
export type KeyView = Omit<MachineKey, 'keyHash'>;

/** Keys by which machines come in. */
@Controller('api/keys')
@Needs('keys.manage')
export class KeysController {
  constructor(
    private readonly keys: MachineKeys,
    private readonly time: TimeSource,
  ) {}

  @Get()
  async list(): Promise<{ items: KeyView[] }> {
    return { items: (await this.keys.all()).map(viewOf) };
  }

  @Post()
  async make(@Body() wanted: NewKeyDto, @Acting() { id }: ActingMember): Promise<KeyView & { key: string }> {
    const now = this.time.now();
    if (wanted.expiresAt <= now || wanted.expiresAt > now + longestLife)
      throw invalidFields({ field: 'expiresAt', reasons: ['expiresAt must be within a year from now'] });
    const { key, ...made } = await this.keys.make(wanted, id);
    return { ...viewOf(made), key };
  }

  @Delete(':id')
  @HttpCode(204)
  async remove(@Param('id') id: string): Promise<void> {
    await this.keys.remove(id);
  }
}

function viewOf({ keyHash: _keyHash, ...key }: MachineKey): KeyView {
  return key;
}
