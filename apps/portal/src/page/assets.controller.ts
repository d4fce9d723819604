import { Controller, Get, Header, NotFoundException, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { LogoName } from './brand-on-pages.js';
import { BrandOnPages } from './brand-on-pages.js';

const forEver = 'public, max-age=31536000, immutable';

/** What of the assets is the organisation's own: its colours and its logo. */
@Controller('assets')
export class AssetsController {
  constructor(private readonly brand: BrandOnPages) {}

  @Get('brand.css')
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', forEver)
  colours(): string {
    return this.brand.styleSheet;
  }

  @Get('logo')
  logo(@Res({ passthrough: true }) reply: FastifyReply): StreamableFile {
    return this.picture('logo', reply);
  }

  @Get('logo-dark')
  nightLogo(@Res({ passthrough: true }) reply: FastifyReply): StreamableFile {
    return this.picture('logo-dark', reply);
  }

  private picture(name: LogoName, reply: FastifyReply): StreamableFile {
    const picture = this.brand.picture(name);
    if (!picture) throw new NotFoundException('The organisation has shown no such picture.');
    // An SVG can hold more than a picture; opened by itself it may still do nothing.
    void reply.headers({
      'cache-control': forEver,
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    });
    return new StreamableFile(picture.bytes, { type: picture.type, length: picture.bytes.length });
  }
}
