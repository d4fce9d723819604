import { IsString, MaxLength, MinLength } from 'class-validator';

/** Asked again before a sign-in is made safer or weaker. */
export class PasswordDto {
  @IsString()
  @MinLength(1)
  @MaxLength(1024)
  readonly password!: string;
}

export class ChangePasswordDto extends PasswordDto {
  /** At least 12 characters. */
  @IsString()
  @MaxLength(1024)
  readonly newPassword!: string;
}

export class ForgottenPasswordDto {
  @IsString()
  @MinLength(1)
  @MaxLength(320)
  readonly email!: string;
}

export class ChoosePasswordDto {
  /** What stands in the link of the mail. */
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  readonly token!: string;

  /** At least 12 characters. */
  @IsString()
  @MaxLength(1024)
  readonly password!: string;
}
