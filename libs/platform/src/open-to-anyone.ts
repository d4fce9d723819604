import type { CustomDecorator } from '@nestjs/common';
import { SetMetadata } from '@nestjs/common';

export const openToAnyone = 'openToAnyone';

/** A route that needs no sign-in. Every other route is closed until a rule opens it. */
export const OpenToAnyone = (): CustomDecorator => SetMetadata(openToAnyone, true);
