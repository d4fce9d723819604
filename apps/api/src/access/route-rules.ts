import type { OnModuleInit, Type } from '@nestjs/common';
import { Injectable, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer, Reflector } from '@nestjs/core';
import type { Action } from '#people/permissions.js';
import { openToAnyone } from '#platform/open-to-anyone.js';
import { StartupError } from '#platform/startup-error.js';
import { neededAction } from './needs.js';

/** A route of a controller, with the rule that it states: what is needed, or that it is open; nothing when it states none. */
export interface RuledRoute {
  /** `ComplaintsController.one`, for whoever has to mend it. */
  readonly handler: string;
  /** `GET /api/complaints/{ref}`, each address that it answers at. */
  readonly routes: readonly string[];
  readonly rule: Action | 'open' | undefined;
}

const reflector = new Reflector();

/** Every route of these controllers. */
export function ruledRoutesOf(controllers: readonly Type[]): RuledRoute[] {
  return controllers.flatMap((controller) =>
    Object.getOwnPropertyNames(controller.prototype).flatMap((name) => {
      const handler = (controller.prototype as Record<string, unknown>)[name];
      if (typeof handler !== 'function' || !Reflect.hasMetadata(METHOD_METADATA, handler)) return [];
      return [
        {
          handler: `${controller.name}.${name}`,
          routes: routesOf(controller, handler),
          rule: ruleOf(controller, handler),
        },
      ];
    }),
  );
}

/** Refuses to start when a route says neither who may call it nor that anyone may: forgetting is not a decision. */
@Injectable()
export class RouteRules implements OnModuleInit {
  constructor(private readonly modules: ModulesContainer) {}

  onModuleInit(): void {
    const without = ruledRoutesOf(this.controllers()).filter(({ rule }) => rule === undefined);
    if (without.length === 0) return;
    throw new StartupError(
      `These routes say neither whom they are for (@Needs) nor that they are open (@OpenToAnyone):\n${without
        .map(({ handler, routes }) => `  ${handler} ${routes.join(', ')}`)
        .join('\n')}`,
    );
  }

  private controllers(): Type[] {
    return [...this.modules.values()].flatMap((module) =>
      [...module.controllers.values()].map(({ metatype }) => metatype as Type),
    );
  }
}

/** What the route's own rule is, or else its controller's. */
function ruleOf(controller: Type, handler: object): RuledRoute['rule'] {
  const targets = [handler, controller] as [never, never];
  for (const target of targets) {
    if (reflector.get<boolean>(openToAnyone, target)) return 'open';
    const needed = reflector.get<Action | undefined>(neededAction, target);
    if (needed) return needed;
  }
  return undefined;
}

function routesOf(controller: Type, handler: object): string[] {
  const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number] ?? '';
  const [before, after] = [controller, handler].map((one) =>
    [Reflect.getMetadata(PATH_METADATA, one) as string | string[]].flat(),
  );
  return before!.flatMap((head) =>
    after!.map((tail) => {
      const path = `/${head}/${tail}`.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1');
      return `${method} ${path.replace(/:(\w+)/g, '{$1}')}`;
    }),
  );
}
