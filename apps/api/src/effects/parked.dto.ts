import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { PageDto } from '../paging/page.dto.js';

/** A page has as many complaints; each shows everything of it that was put aside. */
export class ListParkedDto extends PageDto {}

export class DismissDto {
  /** Why it need not be carried out. It becomes a note in the history of the complaint. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(1000)
  readonly reason!: string;
}
