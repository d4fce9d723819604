import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { typesOf } from '../../../../scripts/setup/types-of.mjs';
import { openApiDocument } from './openapi-document.js';

describe('the types of the console', () => {
  it('are those of the document: `npm run console:types` writes them anew', async () => {
    const kept = readFileSync('apps/console/src/http/api-types.ts', 'utf8');
    expect(await typesOf(openApiDocument())).toBe(kept);
  });
});
