import { IsString, MaxLength, MinLength } from 'class-validator';

export class SignInDto {
  @IsString()
  @MinLength(1)
  @MaxLength(320)
  readonly email!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(1024)
  readonly password!: string;
}
