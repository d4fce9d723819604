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

export class CodeDto {
  /** Six digits from an authenticator; at the sign-in also a recovery code. */
  @IsString()
  @MinLength(1)
  @MaxLength(40)
  readonly code!: string;
}
