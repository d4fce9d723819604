import { plainToInstance } from 'class-transformer';
import { getMetadataStorage } from 'class-validator';

/** A JSON Schema, draft 2020-12, as OpenAPI 3.1 uses it. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

export type ClassOf<T extends object = object> = new () => T;

type Rule = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

/** What each rule of class-validator means in JSON Schema, for the value itself. */
const keywords: Readonly<Record<string, (...constraints: never[]) => JsonSchema>> = {
  isString: () => ({ type: 'string' }),
  isNotEmpty: () => ({ minLength: 1 }),
  minLength: (least: number) => ({ minLength: least }),
  maxLength: (most: number) => ({ maxLength: most }),
  matches: (pattern: RegExp) => ({ pattern: pattern.source }),
  isEmail: () => ({ type: 'string', format: 'email' }),
  isTimeZone: () => ({ type: 'string', description: 'A time zone (IANA).' }),
  isBoolean: () => ({ type: 'boolean' }),
  isInt: () => ({ type: 'integer' }),
  min: (least: number) => ({ minimum: least }),
  max: (most: number) => ({ maximum: most }),
  isIn: (values: readonly unknown[]) => ({ enum: [...values] }),
  isObject: () => ({ type: 'object' }),
  isArray: () => ({ type: 'array' }),
  arrayMinSize: (least: number) => ({ minItems: least }),
  arrayMaxSize: (most: number) => ({ maxItems: most }),
  arrayUnique: () => ({ uniqueItems: true }),
};

const made = new WeakMap<ClassOf, JsonSchema>();

/**
 * The JSON Schema that says the same as the class-validator rules of a class; fields without a rule are refused.
 * @throws Error for a rule that it has no words for, so that the schema never promises less than the class asks.
 */
export function schemaOf(described: ClassOf): JsonSchema {
  const schema = made.get(described) ?? objectSchema(described);
  made.set(described, schema);
  return schema;
}

function objectSchema(described: ClassOf): JsonSchema {
  const fields = Object.entries(rulesByField(described));
  const required = fields.filter(([, rules]) => !rules.some(isOptional)).map(([field]) => field);
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map(([field, rules]) => [field, fieldSchema(described, field, rules)])),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

function rulesByField(described: ClassOf): Record<string, Rule[]> {
  const storage = getMetadataStorage();
  return storage.groupByPropertyName(storage.getTargetValidationMetadatas(described, '', true, false));
}

function fieldSchema(described: ClassOf, field: string, rules: readonly Rule[]): JsonSchema {
  const whole = rules.filter(({ each }) => !each).map((rule) => meaningOf(rule, described, field));
  const eachItem = rules.filter(({ each }) => each).map((rule) => meaningOf(rule, described, field));
  return { ...joined(whole), ...(eachItem.length > 0 && { type: 'array', items: joined(eachItem) }) };
}

function joined(schemas: readonly JsonSchema[]): JsonSchema {
  return Object.assign({}, ...schemas) as JsonSchema;
}

function meaningOf(rule: Rule, described: ClassOf, field: string): JsonSchema {
  if (rule.type === 'conditionalValidation' && isOptional(rule)) return {};
  if (rule.type === 'whitelistValidation') return {};
  if (rule.type === 'nestedValidation') return schemaOf(nestedClass(described, field, rule.each));
  const words = Object.hasOwn(keywords, rule.name ?? '') ? keywords[rule.name ?? ''] : undefined;
  if (!words) throw new Error(`no JSON Schema for the rule "${rule.name ?? rule.type}" of ${described.name}.${field}`);
  return words(...((rule.constraints ?? []) as never[]));
}

function isOptional({ type, name }: Rule): boolean {
  return type === 'conditionalValidation' && name === 'isOptional';
}

/** Asks class-transformer what it makes of an empty object there; which class that is it tells nobody otherwise. */
function nestedClass(described: ClassOf, field: string, each: boolean): ClassOf {
  const instance = plainToInstance(described, { [field]: each ? [{}] : {} }) as Record<string, unknown>;
  const value = instance[field];
  const item: unknown = Array.isArray(value) ? value[0] : value;
  const nested = (item as object).constructor as ClassOf;
  if (nested === Object) throw new Error(`${described.name}.${field} does not say by @Type which class it holds`);
  return nested;
}
