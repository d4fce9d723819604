import type { CustomDecorator } from '@nestjs/common';
import { SetMetadata } from '@nestjs/common';
import type { Action } from '#people/permissions.js';

/** Where a route's rule is kept. */
export const neededAction = 'neededAction';

/**
 * The rule of a route, or of all routes of a controller: who may do this to something may call it. To what exactly, the
 * controller asks by `mayDoTo`. A route without a rule does not start (docs/staff-http.md).
 */
export const Needs = (action: Action): CustomDecorator => SetMetadata(neededAction, action);
