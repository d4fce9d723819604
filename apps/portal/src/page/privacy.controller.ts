import { Controller, Get, NotFoundException, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BrandOnPages } from './brand-on-pages.js';
import { frameTexts } from './frame.texts.js';
import { Languages } from './language.js';
import { Pages } from './pages.js';
import { readNotice } from './read-notice.js';

/** What happens to what customers tell, in the organisation's own words. */
@Controller('privacy')
export class PrivacyController {
  constructor(
    private readonly brand: BrandOnPages,
    private readonly pages: Pages,
    private readonly languages: Languages,
  ) {}

  @Get()
  notice(
    @Query('lang') wanted: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string {
    const locale = this.languages.of(request, reply, wanted);
    const text = this.brand.privacy(locale);
    if (text === undefined) throw new NotFoundException('The organisation has written no notice.');
    return this.pages.show(reply, {
      template: 'privacy',
      locale,
      title: 'privacy',
      texts: frameTexts,
      content: { blocks: withoutOwnTitle(readNotice(text)) },
      path: '/privacy',
    });
  }
}

/** The page has its title already; a file that begins with one says it for other readers. */
function withoutOwnTitle([first, ...rest]: ReturnType<typeof readNotice>): ReturnType<typeof readNotice> {
  if (first === undefined) return [];
  return first.heading ? rest : [first, ...rest];
}
