import { Ajv2020 } from 'ajv/dist/2020.js';
import { eventSchema, readEvent, registrationSchema, readRegistration, toldByStaff } from './event-request.js';

type Body = Record<string, unknown>;
type Schema = {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly minItems?: number;
  readonly pattern?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
};

/** The smallest value that a schema allows, with every field of an object. */
function sample(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.type === 'object')
    return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([field, one]) => [field, sample(one)]));
  if (schema.type === 'array') return Array.from({ length: schema.minItems ?? 0 }, () => sample(schema.items ?? {}));
  if (schema.type === 'integer') return schema.minimum ?? 1;
  if (schema.type === 'boolean') return true;
  // The second is what the id of a file looks like.
  return ['x', 'a'.repeat(64)].find((text) => new RegExp(schema.pattern ?? '', 'u').test(text));
}

/** Everything that could be said instead of a value. */
const instead: readonly unknown[] = [
  undefined,
  null,
  '',
  'x',
  'x'.repeat(10_001),
  -1,
  1,
  1.5,
  true,
  [],
  ['x'],
  [7],
  {},
  [{}],
  { $ne: '' },
];

const ajv = new Ajv2020({ strict: false });

async function isAccepted(read: (body: unknown) => Promise<unknown>, body: Body): Promise<boolean> {
  return read(body).then(
    () => true,
    (error: { getStatus?: () => number }) => {
      if (error.getStatus?.() !== 422) throw error;
      return false;
    },
  );
}

async function expectAgreement(schema: object, read: (body: unknown) => Promise<unknown>): Promise<void> {
  const allows = ajv.compile(schema);
  const whole = sample(schema) as Body;
  expect(await isAccepted(read, whole)).toBe(true);
  expect(allows(whole)).toBe(true);
  for (const field of [...Object.keys(whole), 'by', 'at', 'colour', 'constructor']) {
    for (const value of instead) {
      const body = JSON.parse(JSON.stringify({ ...whole, [field]: value })) as Body;
      const said = { field, value, accepted: await isAccepted(read, body) };
      expect(said).toEqual({ field, value, accepted: allows(body) });
    }
  }
}

describe('the schema of an event and the rules of its class', () => {
  it.each(toldByStaff)('agree on what is refused of %s', async (type) => {
    await expectAgreement(eventSchema(type), readEvent);
  });

  it('agree on what is refused of a registration', async () => {
    await expectAgreement(registrationSchema(), readRegistration);
  });
});

describe('a registration', () => {
  it('takes a customer by an e-mail address as long as one may be, and no longer', async () => {
    const whole = sample(registrationSchema()) as Body;
    const address = (length: number): string => '@example.org'.padStart(length, 'zhang.');
    expect(await isAccepted(readRegistration, { ...whole, customerId: address(254) })).toBe(true);
    expect(await isAccepted(readRegistration, { ...whole, customerId: address(255) })).toBe(false);
  });
});

describe('what is read of an event', () => {
  it('is plain, and only what the class knows', async () => {
    const { fields, ...around } = await readEvent({
      type: 'complaint.classified',
      id: 'k-1',
      expectedVersion: 3,
      category: 'installation',
      severity: 'high',
      safety: true,
      points: [{ id: 'p-1', text: '漏水' }],
    });
    expect(around).toEqual({ type: 'complaint.classified', id: 'k-1', expectedVersion: 3 });
    expect(fields).toEqual({
      category: 'installation',
      severity: 'high',
      safety: true,
      points: [{ id: 'p-1', text: '漏水' }],
    });
    expect(Object.getPrototypeOf((fields['points'] as object[])[0])).toBe(Object.prototype);
  });
});
