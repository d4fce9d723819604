import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FetchOutside } from './fetch-outside.js';

/** What is there is fetched within it also on a machine that has much else to do. */
const limits = { bytes: 1000, milliseconds: 30_000 };

/** As the real one, but that one machine of the story passes for outside. */
class StoryFetch extends FetchOutside {
  readonly called: string[] = [];

  constructor(
    private readonly outside: number,
    private readonly names: Readonly<Record<string, readonly string[]>>,
  ) {
    super();
  }

  protected override mayReach(address: string, port: number): boolean {
    this.called.push(`${address}:${port}`);
    return (address === '127.0.0.1' && port === this.outside) || super.mayReach(address, port);
  }

  protected override async resolve(name: string): Promise<readonly string[]> {
    return Promise.resolve(this.names[name] ?? []);
  }
}

describe('What somebody outside named', () => {
  const servers: Server[] = [];
  let asked: { url: string; headers: Record<string, unknown> }[];

  const open = async (listener: RequestListener): Promise<number> => {
    const server = createServer((request, response) => {
      asked.push({ url: request.url ?? '', headers: request.headers });
      listener(request, response);
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  };
  const names = {
    'shop.example': ['127.0.0.1'],
    'two.example': ['127.0.0.1', '10.0.0.1'],
    'meta.example': ['169.254.169.254'],
  };

  beforeEach(() => (asked = []));
  afterEach(async () => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  });

  it('is fetched, and is told nothing of who asks', async () => {
    const port = await open((_, response) => response.end('picture'));
    const fetched = await new StoryFetch(port, names).fetch(`http://shop.example:${port}/a.png`, limits);
    expect(fetched).toEqual({ state: 'fetched', bytes: Buffer.from('picture') });
    expect(Object.keys(asked[0]!.headers).sort()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ]);
  });

  it('is followed to where it leads, and judged there anew', async () => {
    const inside = await open((_, response) => response.end('secret'));
    const port = await open((request, response) => {
      const to = request.url === '/good' ? '/there' : `http://127.0.0.1:${inside}/`;
      if (request.url === '/there') response.end('picture');
      else response.writeHead(302, { location: to }).end();
    });
    const story = new StoryFetch(port, names);
    expect(await story.fetch(`http://shop.example:${port}/good`, limits)).toMatchObject({ state: 'fetched' });
    expect(await story.fetch(`http://shop.example:${port}/bad`, limits)).toMatchObject({ state: 'refused' });
    expect(asked.map(({ url }) => url)).toEqual(['/good', '/there', '/bad']);
  });

  it.each([
    [
      'leads in a circle',
      { listener: (_: unknown, response: Response) => response.writeHead(302, { location: '/' }).end() },
    ],
    ['is too large', { listener: (_: unknown, response: Response) => response.end(Buffer.alloc(1001)) }],
    ['is not there', { listener: (_: unknown, response: Response) => response.writeHead(404).end('x') }],
    [
      'is packed',
      {
        listener: (_: unknown, response: Response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('x'),
      },
    ],
    ['never ends', { listener: (_: unknown, response: Response) => void response.write('x') }],
    ['hangs up', { listener: (_: unknown, response: Response) => void response.destroy() }],
  ])('is given up when it %s', async (_, { listener }) => {
    const port = await open(listener);
    const fetched = await new StoryFetch(port, names).fetch(`http://shop.example:${port}/`, {
      ...limits,
      milliseconds: 300,
    });
    expect(fetched).toMatchObject({ state: 'refused' });
  });

  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://meta.example/',
    'http://two.example/',
    'http://nobody.example/',
    'http://user:password@shop.example/',
    'ftp://shop.example/',
    'file:///etc/passwd',
    'gopher://shop.example/',
    'data:text/plain,x',
    'not an address',
  ])('is never called: %s', async (address) => {
    const port = await open((_, response) => response.end('secret'));
    const fetched = await new StoryFetch(port, names).fetch(address, limits);
    expect(fetched).toMatchObject({ state: 'refused' });
    expect(asked).toEqual([]);
  });

  it('is given up when its name is looked up for ever, and when it answers long before its time is over nothing is left', async () => {
    const port = await open((_, response) => response.end('picture'));
    class Silent extends StoryFetch {
      protected override resolve(): Promise<readonly string[]> {
        return new Promise(() => undefined);
      }
    }
    const brief = { ...limits, milliseconds: 2000 };
    expect(await new StoryFetch(port, names).fetch(`http://shop.example:${port}/`, brief)).toMatchObject({
      state: 'fetched',
    });
    expect(await new Silent(port, {}).fetch(`http://silent.example:${port}/`, brief)).toMatchObject({
      state: 'refused',
    });
  });

  it('is called at the address that was judged, though its name means another a moment later', async () => {
    const port = await open((_, response) => response.end('picture'));
    const answers = [['127.0.0.1'], ['10.0.0.1']];
    class Rebinding extends StoryFetch {
      protected override async resolve(): Promise<readonly string[]> {
        return Promise.resolve(answers.shift() ?? []);
      }
    }
    const story = new Rebinding(port, {});
    expect(await story.fetch(`http://rebound.example:${port}/`, limits)).toMatchObject({ state: 'fetched' });
    expect(answers).toHaveLength(1);
  });
});

type Response = Parameters<RequestListener>[1];
