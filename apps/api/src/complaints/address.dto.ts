import { Transform } from 'class-transformer';
import { IsEmail, MaxLength } from 'class-validator';

/** Where letters of a complaint go. */
export class AddressDto {
  /** One plain address; it is kept in small letters. */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim().toLowerCase() : value))
  @IsEmail({ require_tld: false, allow_utf8_local_part: false })
  @MaxLength(254)
  readonly email!: string;
}
