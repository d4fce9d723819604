import { IsIn, IsOptional } from 'class-validator';

/** Whether pictures from elsewhere are fetched: never unless somebody asks. */
export class MessagePageDto {
  @IsOptional()
  @IsIn(['own', 'all'])
  readonly images?: 'own' | 'all';
}
