import { Controller, Get } from '@nestjs/common';
import { Needs } from '../access/needs.js';
import type { JsonSchema } from './json-schema.js';
import { openApiDocument } from './openapi-document.js';

@Controller('api/openapi.json')
@Needs('document.read')
export class OpenApiController {
  private made: JsonSchema | undefined;

  @Get()
  document(): JsonSchema {
    return (this.made ??= openApiDocument());
  }
}
