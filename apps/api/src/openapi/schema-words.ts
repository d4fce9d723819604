import type { JsonSchema } from './json-schema.js';

export const text = { type: 'string' };
export const whole = { type: 'integer' };
export const yesOrNo = { type: 'boolean' };
export const instant = { type: 'integer', description: 'Epoch milliseconds, UTC.' };

/** Another schema of the document. */
export const refTo = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

export const listOf = (items: JsonSchema): JsonSchema => ({ type: 'array', items });

/** An object with these fields; those whose name ends with `?` may be absent. */
export function record(fields: Readonly<Record<string, JsonSchema>>, open = false): JsonSchema {
  const names = Object.keys(fields);
  return {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name.replace(/\?$/, ''), fields[name]])),
    required: names.filter((name) => !name.endsWith('?')),
    ...(!open && { additionalProperties: false }),
  };
}
