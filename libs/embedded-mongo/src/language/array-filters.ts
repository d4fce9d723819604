import { isDocument } from './document.js';
import type { Document } from './document.js';
import { compileFilter } from './filter.js';
import { describeValue } from './describe.js';
import { ServerError } from './server-error.js';

/** Tests for `$[identifier]`, by identifier. */
export type ArrayFilters = ReadonlyMap<string, (element: unknown) => boolean>;

/** @throws ServerError 2, 9 on filters that name no field, two fields, or one twice */
export function compileArrayFilters(filters: readonly Document[]): ArrayFilters {
  const tests = new Map<string, (element: unknown) => boolean>();
  for (const filter of filters) {
    const name = identifierOf(filter);
    if (tests.has(name))
      throw ServerError.failedToParse(`Found multiple array filters with the same top-level field name ${name}`);
    const matches = compileFilter(filter);
    tests.set(name, (element) => matches({ [name]: element }));
  }
  return tests;
}

/** Every filter has to be used, and every identifier to have a filter. @throws ServerError 2, 9 */
export function checkArrayFilters(filters: ArrayFilters, paths: Iterable<string>, update: Document): void {
  const used = new Set<string>();
  for (const path of paths) {
    for (const [, identifier = ''] of path.matchAll(/\$\[([^\]]*)\]/g)) {
      if (identifier === '') continue;
      if (!filters.has(identifier))
        throw ServerError.badValue(`No array filter found for identifier '${identifier}' in path '${path}'`);
      used.add(identifier);
    }
  }
  for (const name of filters.keys()) {
    if (!used.has(name))
      throw ServerError.failedToParse(
        `The array filter for identifier '${name}' was not used in the update ${describeValue(update)}`,
      );
  }
}

function identifierOf(filter: Document): string {
  const names = new Set(topLevelNames(filter));
  const [name, second] = names;
  if (name === undefined)
    throw ServerError.failedToParse('Cannot use an expression without a top-level field name in arrayFilters');
  if (second !== undefined) {
    throw ServerError.failedToParse(
      `Error parsing array filter :: caused by :: Expected a single top-level field name, found '${name}' and '${second}'`,
    );
  }
  if (!/^[a-z][a-zA-Z0-9]*$/.test(name)) {
    throw ServerError.badValue(
      `Error parsing array filter :: caused by :: The top-level field name must be an alphanumeric string beginning with a lowercase letter, found '${name}'`,
    );
  }
  return name;
}

function topLevelNames(filter: Document): string[] {
  return Object.entries(filter).flatMap(([name, value]) => {
    if (!name.startsWith('$')) return [name.split('.', 1)[0] as string];
    return Array.isArray(value)
      ? value.flatMap((clause: unknown) => (isDocument(clause) ? topLevelNames(clause) : []))
      : [];
  });
}
