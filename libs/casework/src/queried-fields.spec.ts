import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ComplaintRecord } from './complaint-record.js';
import { canonical } from './history.js';
import { queriedOf, queriedRevision } from './queried-fields.js';

const folder = 'workflows/published/fixtures/complaint@7';

/** What is derived of every complaint that was stored with version 7, by revision. */
const derived: Readonly<Record<number, string>> = {
  2: 'ca184b51250411cbec4cd48e6fad6f866560b91ba6cf7247f4fdbbc3cc3fc0ea',
};

describe('What lists ask for', () => {
  it('is derived as its revision says: whoever derives it otherwise raises the revision, so that stored complaints follow', () => {
    const records = readdirSync(folder)
      .sort()
      .map((file) => (JSON.parse(readFileSync(join(folder, file), 'utf8')) as { record: ComplaintRecord }).record);
    const all = records.map((record) => queriedOf(record));
    expect(createHash('sha256').update(canonical(all)).digest('hex')).toBe(derived[queriedRevision]);
  });
});
