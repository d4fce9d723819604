import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import { Controller, Get } from '@nestjs/common';
import { MODULE_METADATA } from '@nestjs/common/constants.js';
import type { ModulesContainer } from '@nestjs/core';
import { ApiModule } from '../api.module.js';
import { Needs } from './needs.js';
import { RouteRules, ruledRoutesOf } from './route-rules.js';

@Controller('api/forgotten')
class ForgottenController {
  @Get('here')
  here(): void {
    // Nobody has said whom it is for.
  }

  @Get('there')
  @Needs('complaints.read')
  there(): void {
    // Somebody has.
  }
}

/** As Nest holds its controllers. */
const containing = (controller: Type): ModulesContainer =>
  new Map([['m', { controllers: new Map([['c', { metatype: controller }]]) }]]) as unknown as ModulesContainer;

describe('the rules of routes', () => {
  const controllers = Reflect.getMetadata(MODULE_METADATA.CONTROLLERS, ApiModule) as Type[];

  it('are stated by every route of staff HTTP', () => {
    const all = ruledRoutesOf(controllers);
    expect(all.length).toBeGreaterThan(15);
    expect(all.filter(({ rule }) => rule === undefined)).toEqual([]);
  });

  it('open nothing to strangers but the ways in and the page of the console', () => {
    const open = ruledRoutesOf(controllers).filter(({ rule }) => rule === 'open');
    expect(open.flatMap(({ routes }) => routes).sort()).toEqual([
      'GET /',
      'GET /account',
      'GET /actions',
      'GET /alarms',
      'GET /alerts',
      'GET /api/session/single-sign-on',
      'GET /api/session/single-sign-on/provider',
      'GET /api/session/single-sign-on/return',
      'GET /audit',
      'GET /board',
      'GET /calendars',
      'GET /calendars/{name}',
      'GET /causes',
      'GET /choose-password',
      'GET /complaints/{ref}',
      'GET /conduct',
      'GET /customers/{id}',
      'GET /feedback',
      'GET /feedback/{id}',
      'GET /figures',
      'GET /figures/{figure}',
      'GET /follow-up',
      'GET /health',
      'GET /lessons',
      'GET /lessons/{ref}',
      'GET /letters',
      'GET /letters/{name}',
      'GET /operations',
      'GET /people',
      'GET /phone',
      'GET /policies',
      'GET /policies/{name}',
      'GET /quality',
      'GET /quality/{ref}',
      'GET /requests',
      'GET /rule-drafts/{id}',
      'GET /search',
      'GET /sign-in',
      'GET /taxonomies',
      'GET /taxonomies/{name}',
      'GET /texts',
      'GET /unplaced',
      'GET /work',
      'GET /workflow',
      'POST /api/password',
      'POST /api/password/forgotten',
      'POST /api/session',
      'POST /api/session/second-factor',
    ]);
  });

  it('keep the process from starting when one is missing, and name the route', () => {
    expect(() => new RouteRules(containing(ForgottenController)).onModuleInit()).toThrow(
      /ForgottenController\.here GET \/api\/forgotten\/here$/,
    );
  });
});
