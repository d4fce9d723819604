import { Controller, Get, Header } from '@nestjs/common';
import { Brand } from './brand.js';

/** The one asset that is not a file: the organisation's colours. */
@Controller('assets')
export class AssetsController {
  constructor(private readonly brand: Brand) {}

  @Get('brand.css')
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'public, max-age=31536000, immutable')
  colours(): string {
    return this.brand.styleSheet;
  }
}
