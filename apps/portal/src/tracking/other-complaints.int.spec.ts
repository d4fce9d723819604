import { jest } from '@jest/globals';
import type { Visitor } from '../portal.story.js';
import { RunningPortal } from '../portal.story.js';

jest.setTimeout(60_000);

/** Routes that belong to no complaint: anybody may ask them. */
const openToAnybody = [
  'GET /',
  'POST /complaints',
  'POST /files',
  'POST /suggestions',
  'GET /track',
  'POST /track',
  'POST /track/lost',
  'GET /privacy',
  'GET /assets/:file',
  'GET /health/:kind',
  'GET /metrics',
];

/** Leaving a page takes one's own cookie away, whoever asks, and touches no complaint. */
const touchesNothing = ['POST /complaints/:ref/leave'];

describe('With the private link of one complaint', () => {
  let portal: RunningPortal;
  let visitor: Visitor;
  let theirs: string;

  beforeAll(async () => {
    portal = await RunningPortal.start();
    visitor = portal.visitor();
    await portal.complaintOf(visitor);
    theirs = await portal.complaintOf(portal.visitor(), { subject: 'SECRET washing machine' });
  });
  afterAll(() => portal.stop());

  const routes = (): string[] => portal.routes.filter((route) => !/^(HEAD|OPTIONS) /.test(route));
  const kindOf = (route: string): string =>
    route.replace(/^(GET) \/assets\/.+/, '$1 /assets/:file').replace(/^(GET) \/health\/.+/, '$1 /health/:kind');

  it('every route is one of a complaint, or known to be open to anybody', () => {
    const unknown = routes().filter(
      (route) => !/ \/complaints\/:ref(\/|$)/.test(route) && !openToAnybody.includes(kindOf(route)),
    );
    expect(unknown).toEqual([]);
    expect(routes().filter((route) => route.includes('/complaints/:ref')).length).toBeGreaterThanOrEqual(13);
  });

  it('no other complaint is seen or changed, by any route and any form of the token', async () => {
    const before = (await portal.casework.get(theirs)).version;
    const token = visitor.cookie('visit') ?? '';
    const cookies = [
      `visit=${token}`,
      '',
      'visit=',
      `visit=${token.toUpperCase()}`,
      `visit=${token.slice(0, -1)}`,
      `visit=${token}; visit=${token}`,
      'visit[$ne]=x',
      `visit=${encodeURIComponent('{"$gt":""}')}`,
    ];
    const asked = routes().filter((route) => route.includes('/complaints/:ref') && !touchesNothing.includes(route));
    const opened: string[] = [];
    for (const route of asked) {
      const [method = 'GET', path = ''] = route.split(' ');
      const at = path.replace(':ref', theirs).replace(':message', 'm-1').replace(':index', '0');
      for (const cookie of cookies) {
        const payload = 'key=aaaaaaaaaaaaaaaaaaaaaa&sure=yes&reason=x&anew=x&message=x&handling=5&outcome=5';
        const answer = await portal
          .visitor()
          .ask(method as 'GET' | 'POST', at, method === 'GET' ? undefined : payload, {
            cookie,
            'content-type': 'application/x-www-form-urlencoded',
          });
        if (answer.status !== 404 || answer.html.includes('SECRET')) opened.push(`${route} with "${cookie}"`);
      }
    }
    expect(opened).toEqual([]);
    expect((await portal.casework.get(theirs)).version).toBe(before);
  });

  it('leaving another complaint’s page changes nothing of it', async () => {
    const before = (await portal.casework.get(theirs)).version;
    for (const route of touchesNothing)
      await visitor.post(route.replace('POST ', '').replace(':ref', theirs), { key: 'x' });
    expect((await portal.casework.get(theirs)).version).toBe(before);
  });
});
