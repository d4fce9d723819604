import openapiTS, { astToString } from 'openapi-typescript';
import { format } from 'prettier';

/**
 * The TypeScript of everything that an OpenAPI document names, as it is kept in the console.
 * @param {object} document
 * @returns {Promise<string>}
 */
export async function typesOf(document) {
  const types = await openapiTS(/** @type {any} */ (document), {
    alphabetize: true,
    immutable: true,
    // What is not said stays unknown, and so has to be looked at.
    emptyObjectsUnknown: true,
  });
  const head =
    '// Written by `npm run console:types` from the OpenAPI document; a test compares them. Not edited by hand.\n\n';
  return format(head + astToString(types), { parser: 'typescript', singleQuote: true, printWidth: 120 });
}
