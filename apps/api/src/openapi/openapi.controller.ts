import { Controller, Get } from '@nestjs/common';
import type { JsonSchema } from './json-schema.js';
import { openApiDocument } from './openapi-document.js';

@Controller('api/openapi.json')
export class OpenApiController {
  private made: JsonSchema | undefined;

  @Get()
  document(): JsonSchema {
    return (this.made ??= openApiDocument());
  }
}
