import type { CustomDecorator } from '@nestjs/common';
import { SetMetadata } from '@nestjs/common';
import type { ReadKind } from '#privacy/read-log.js';

/** Where it is kept what a route shows of a customer. */
export const readKind = 'readKind';

/** Where it is kept that a route shows addresses unmasked, for a reason that whoever asks has said. */
export const isRevealing = 'isRevealing';

/** A route shows this of a customer: each read of it is logged. */
export const Reads = (what: ReadKind): CustomDecorator => SetMetadata(readKind, what);

/** A route shows what others mask. */
export const Reveals = (): CustomDecorator => SetMetadata(isRevealing, true);
