import 'reflect-metadata';
import { actWords, choiceWords, eventFieldWords } from '#workflows/complaint/complaint.fields.js';
import type { JsonSchema } from '../openapi/json-schema.js';
import { eventSchema, toldByStaff } from './event-request.js';

interface Field {
  readonly name: string;
  readonly choices: readonly string[];
}

/** What nobody types: who it is about is known from the form itself. */
const unasked = new Set(['type', 'id', 'expectedVersion']);

function fieldsOf(schema: JsonSchema): Field[] {
  return Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>).flatMap(([name, field]) => {
    const items = (field['items'] ?? {}) as JsonSchema;
    return unasked.has(name) ? [] : [{ name, choices: (field['enum'] ?? []) as string[] }, ...fieldsOf(items)];
  });
}

const fields = toldByStaff.flatMap((type) => fieldsOf(eventSchema(type)));

describe('whatever staff can tell', () => {
  it('has a label in both languages for every field', () => {
    expect(fields.filter(({ name }) => !Object.hasOwn(eventFieldWords, name))).toEqual([]);
  });

  it('has words in both languages for every choice', () => {
    const silent = fields.flatMap(({ name, choices }) =>
      choices.filter((one) => !Object.hasOwn(choiceWords[name] ?? {}, one)).map((one) => `${name}: ${one}`),
    );
    expect(silent).toEqual([]);
  });

  it('has a word on its button', () => {
    expect(toldByStaff.filter((type) => !actWords[type])).toEqual([]);
  });

  it('has no label for what is not asked', () => {
    const asked = new Set(fields.map(({ name }) => name));
    expect(Object.keys(eventFieldWords).filter((name) => !asked.has(name))).toEqual([]);
  });
});
