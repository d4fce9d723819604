import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OpenToAnyone } from '#platform/open-to-anyone.js';
import { sendConsolePage } from './serve-console.js';

/** The console is one page; which part of it is shown is the browser's business. */
@Controller()
@OpenToAnyone()
export class ConsoleController {
  @Get([
    '/',
    '/sign-in',
    '/choose-password',
    '/account',
    '/health',
    '/work',
    '/alerts',
    '/board',
    '/figures',
    '/figures/:figure',
    '/people',
    '/unplaced',
    '/operations',
    '/audit',
    '/lessons',
    '/lessons/:ref',
    '/actions',
    '/calendars',
    '/calendars/:name',
    '/letters',
    '/letters/:name',
    '/taxonomies',
    '/taxonomies/:name',
    '/policies',
    '/policies/:name',
    '/workflow',
    '/rule-drafts/:id',
    '/causes',
    '/alarms',
    '/texts',
    '/feedback',
    '/feedback/:id',
    '/quality',
    '/quality/:ref',
    '/requests',
    '/follow-up',
    '/phone',
    '/conduct',
    '/customers/:id',
    '/complaints/:ref',
    '/search',
  ])
  page(@Res() reply: FastifyReply): FastifyReply {
    return sendConsolePage(reply);
  }
}
