import { getConnectionToken } from '@nestjs/mongoose';
import type { TestingModule } from '@nestjs/testing';
import { Test } from '@nestjs/testing';
import type { Connection } from 'mongoose';
import { buildIndexes } from '#platform/build-indexes.js';
import { readConfiguration } from '#platform/configuration.js';
import { MongoModule } from '#platform/mongo.module.js';
import { PlatformModule } from '#platform/platform.module.js';
import { QueuesModule } from '#platform/queues.module.js';
import { testDatabase, testRedis, testSecret } from '../../../test/support/test-stores.js';
import { CaseworkModule } from './casework.module.js';
import { hideTrackingTokens, partsOfLink, trackingAddress, TrackingLinks } from './tracking-links.js';

describe('A private link', () => {
  let module: TestingModule;
  let connection: Connection;
  let links: TrackingLinks;

  beforeAll(async () => {
    const configuration = readConfiguration({
      MONGODB_URI: testDatabase(),
      REDIS_URL: testRedis(),
      SECRET_KEY: testSecret,
      LOG_LEVEL: 'fatal',
    });
    module = await Test.createTestingModule({
      imports: [PlatformModule.forProcess(configuration, 'test'), MongoModule, QueuesModule, CaseworkModule],
    }).compile();
    await module.init();
    connection = module.get<Connection>(getConnectionToken());
    await buildIndexes(connection);
    links = module.get(TrackingLinks);
  });
  afterAll(async () => {
    await connection.dropDatabase();
    await module.close();
  });

  it('opens its own complaint and no other, and is the same in every letter', async () => {
    const tokens = await Promise.all(Array.from({ length: 10 }, () => links.tokenOf('c-1')));
    expect(new Set(tokens).size).toBe(1);
    const other = await links.tokenOf('c-2');
    expect(await links.complaintOf(tokens[0])).toBe('c-1');
    expect(await links.complaintOf(other)).toBe('c-2');
  });

  it('is nowhere in the database', async () => {
    const token = await links.tokenOf('c-1');
    const stored = await connection.collection('trackingLinks').find({}).toArray();
    expect(JSON.stringify(stored)).not.toContain(token);
  });

  it('opens nothing any more once there is a newer one', async () => {
    const old = await links.tokenOf('c-3');
    const fresh = await links.reissue('c-3');
    expect(await links.complaintOf(old)).toBeUndefined();
    expect(await links.complaintOf(fresh)).toBe('c-3');
    expect(await links.tokenOf('c-3')).toBe(fresh);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['an empty text', ''],
    ['a list', [['a'.repeat(43)]]],
    ['a query', { $ne: '' }],
    ['a guess', 'a'.repeat(43)],
    ['a hash of the database', 'not a token but a hash, and of another length'],
  ])('is not %s', async (_, token) => {
    expect(await links.complaintOf(token)).toBeUndefined();
  });

  it('is not the token in capitals, cut short or with something behind it', async () => {
    const token = await links.tokenOf('c-1');
    for (const wrong of [token.toUpperCase(), token.slice(0, -1), `${token}=`, ` ${token}`])
      expect(await links.complaintOf(wrong)).toBeUndefined();
  });

  it('stands behind a #, where no log and no referrer sees it', () => {
    expect(trackingAddress('https://complaints.example.org/', 'abc')).toBe('https://complaints.example.org/track#abc');
  });

  it('shows with its proof that it came by mail to this address, until there is a newer one', async () => {
    const token = await links.tokenOf('c-5');
    const { proof, ...rest } = partsOfLink(`${token}.${links.proofOf(token, 'Ana@example.org')}`);
    expect(rest).toEqual({ token });
    expect(links.isProof(proof, token, 'ana@example.org')).toBe(true);
    expect(links.isProof(proof, token, 'bo@example.org')).toBe(false);
    expect(links.isProof(proof, await links.reissue('c-5'), 'ana@example.org')).toBe(false);
    expect(links.isProof(undefined, token, 'ana@example.org')).toBe(false);
  });

  it('is shown to our people without what opens it or proves anything', async () => {
    const token = await links.tokenOf('c-6');
    const link = trackingAddress('https://complaints.example.org', token, links.proofOf(token, 'ana@example.org'));
    expect(hideTrackingTokens(`Open ${link}.`)).toBe('Open https://complaints.example.org/track#….');
  });
});
