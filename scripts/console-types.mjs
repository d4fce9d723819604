import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { install, root } from './setup/install.mjs';
import { run } from './setup/words.mjs';

/** Writes the types of the console's requests from what the API says of itself. */
run(async () => {
  await install();
  await import('reflect-metadata');
  const { loadTypeScript } = await import('./setup/load-typescript.mjs');
  const { typesOf } = await import('./setup/types-of.mjs');
  loadTypeScript();
  const made = pathToFileURL(join(root, 'apps/api/src/openapi/openapi-document.ts')).href;
  /** @type {{ openApiDocument: () => object }} */
  const { openApiDocument } = await import(made);
  writeFileSync(join(root, 'apps/console/src/http/api-types.ts'), await typesOf(openApiDocument()));
});
