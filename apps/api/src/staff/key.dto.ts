import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsString,
  MaxLength,
  Min,
} from 'class-validator';
import { actionsForKeys } from '#people/machine-keys.js';
import type { Action } from '#people/permissions.js';
import type { Role } from '#workflows/complaint/complaint.roles.js';
import { lineOfCommand } from '#workflows/complaint/complaint.roles.js';

/** A machine acts as somebody of customer service does, or reads as an auditor does; it administers nothing. */
const rolesForKeys: readonly Role[] = [...lineOfCommand, 'auditor'];

export class NewKeyDto {
  /** What it is for. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  readonly name!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(rolesForKeys.length)
  @IsIn([...rolesForKeys], { each: true })
  readonly roles!: Role[];

  /** Teams for which it acts. */
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  readonly teamIds!: string[];

  /** What it may do, of what its roles may. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(actionsForKeys.length)
  @IsIn([...actionsForKeys], { each: true })
  readonly actions!: Action[];

  /** Epoch milliseconds; within a year. */
  @IsInt()
  @Min(1)
  readonly expiresAt!: number;
}
