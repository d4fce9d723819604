import { Readable } from 'node:stream';
import type { Type } from '@nestjs/common';
import { MODULE_METADATA } from '@nestjs/common/constants.js';
import { FileStore } from '#casework/file.store.js';
import { ComplaintStore } from '#casework/complaint.store.js';
import { MessageStore } from '#casework/message.store.js';
import { OriginalStore } from '#intake/original.store.js';
import { ParkedEffects } from '#casework/parked-effects.js';
import type { Action, Audience, Powers } from '#people/permissions.js';
import { mayDo, mayDoTo, teamsFor } from '#people/permissions.js';
import type { Role } from '#workflows/complaint/complaint.roles.js';
import { roles } from '#workflows/complaint/complaint.roles.js';
import { ApiModule } from '../api.module.js';
import type { Answer, Person } from '../api.story.js';
import { classification, registration, RunningApi } from '../api.story.js';
import { routes } from '../openapi/routes.js';
import type { Target } from './every-route.story.js';
import { asks } from './every-route.story.js';
import { ruledRoutesOf } from './route-rules.js';

/** What a cell of the table is about: a complaint of one's own team and department, or of another team of another brand. */
const places = {
  own: { teamId: 'team-1', department: '安装部' },
  other: { teamId: 'far', department: '法务部' },
} as const;
type Place = keyof typeof places;

describe('every route, for every role, with what is their own and what is another team’s', () => {
  let api: RunningApi;
  const targets = {} as Record<Place, Target>;
  const people = {} as Record<Role, Person>;
  const ruled = ruledRoutesOf(Reflect.getMetadata(MODULE_METADATA.CONTROLLERS, ApiModule) as Type[]);
  const ruleOf = new Map(ruled.flatMap((one) => one.routes.map((route) => [route, one.rule] as const)));
  let cells = 0;

  beforeAll(async () => {
    api = await RunningApi.start();
    await api.found('far', 'another brand');
    for (const place of ['own', 'other'] as const) targets[place] = await target(place);
    for (const role of roles) people[role] = await api.person(role);
  });
  afterAll(() => api.stop());
  afterAll(() => process.stdout.write(`every route × role × own or other: ${cells} cells\n`));

  /** A complaint about which a department was asked, with a mail and a file, and an effect that was put aside. */
  async function target(place: Place): Promise<Target> {
    const { teamId, department } = places[place];
    const handler = await api.personIn({ teams: [teamId] }, 'agent');
    const opened = await handler.post('/api/complaints', registration(api.time, { teamId }));
    const { id, ref, clocks } = opened.body as { id: string; ref: string; clocks: { id: string }[] };
    for (const event of [
      { type: 'complaint.assigned', ownerId: handler.id },
      classification,
      { type: 'complaint.accepted' },
      { type: 'request.sent', requestId: 'r-1', department, question: '谁安装的？', awaited: false },
    ])
      expect(await handler.post(`/api/complaints/${ref}/events`, event)).toMatchObject({ status: 200 });
    const { id: fileId, size } = await api.application.get(FileStore, { strict: false }).keep(Buffer.from(place));
    const originals = api.application.get(OriginalStore, { strict: false });
    const { id: originalId } = await originals.keep(Readable.from([Buffer.from(place)]));
    await api.application.get(MessageStore, { strict: false }).add({
      id: `m-${place}`,
      complaintId: id,
      direction: 'in',
      channel: 'email',
      at: 1,
      from: { address: 'zhang@example.com' },
      to: [],
      cc: [],
      subject: 'Leak',
      text: 'It leaks.',
      replyText: 'It leaks.',
      references: [],
      contentHash: place,
      attachments: [{ fileId, name: 'a', type: 'text/plain', size, inline: false, scan: 'notScanned' }],
      originalId,
      trust: 'none',
    } as never);
    const clockId = clocks[0]!.id;
    return { handler, id, ref, teamId, messageId: `m-${place}`, effectKey: '', clockId, alertId: 'x', fileId };
  }

  /** The key of an effect that was put aside just now, for what was dismissed is gone. */
  async function putAside({ handler, teamId }: Target): Promise<string> {
    const { body } = await handler.post('/api/complaints', registration(api.time, { teamId }));
    const id = body['id'] as string;
    const { outbox } = (await api.application.get(ComplaintStore, { strict: false }).find(id))!;
    await api.application.get(ParkedEffects, { strict: false }).park(id, outbox[0]!.key, 'x', api.time.now());
    return outbox[0]!.key;
  }

  /** As the table would have it; the machine may still say 409 and the validation 422 to what may be asked at all. */
  function expected(person: Powers, rule: Action | 'open', route: string, place: Place): 'asked' | 403 | 404 {
    if (rule === 'open') return 'asked';
    if (!mayDo(person, rule)) return 403;
    const { teamId, department } = places[place];
    const audience: Audience = { teamId, people: [], departments: [department], complainedAbout: [] };
    if (asks[route]?.about === 'complaint') {
      if (!mayDoTo(person, 'complaints.read', audience)) return 404;
      return mayDoTo(person, rule, audience) ? 'asked' : 403;
    }
    if (asks[route]?.about === 'effect') return mayDoTo(person, rule, audience) ? 'asked' : 404;
    if (asks[route]?.about === 'team') {
      const teams = teamsFor(person, asks[route].teamAction ?? rule);
      return teams === 'all' || teams.includes(teamId) ? 'asked' : 403;
    }
    return 'asked';
  }

  async function ask(route: string, person: Person, place: Place): Promise<Answer> {
    const effectKey = asks[route]?.about === 'effect' ? await putAside(targets[place]) : '';
    const one = { ...targets[place], effectKey };
    const [method = '', path = ''] = route.split(' ');
    const { in: values = {}, query, body } = asks[route]?.with(one) ?? {};
    const at = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name] ?? 'x')));
    return person.ask((asks[route]?.method ?? method) as 'GET', `${at}${query ? `?${query}` : ''}`, body);
  }

  it('is asked of by this test: a new route says here what it is asked with', () => {
    const described = Object.keys(routes).filter((route) => /\{/.test(route) || !route.startsWith('GET '));
    expect(described.filter((route) => !(route in asks))).toEqual([]);
    expect(Object.keys(asks).filter((route) => !(route in routes))).toEqual([]);
    expect(Object.keys(routes).filter((route) => !ruleOf.get(route))).toEqual([]);
  });

  it.each(Object.keys(routes))('%s', async (route) => {
    const rule = ruleOf.get(route)!;
    for (const place of ['own', 'other'] as const) {
      const stranger = await ask(route, api.stranger(), place);
      cells += 1;
      if (rule !== 'open') expect({ place, who: 'stranger', status: stranger.status }).toMatchObject({ status: 401 });
      for (const role of roles) {
        cells += 1;
        const person = asks[route]?.endsSession ? await api.person(role) : people[role];
        const powers = {
          id: person.id,
          roles: [role],
          teamIds: ['team-1'],
          brandTeamIds: ['team-1'],
          departments: ['安装部'],
        };
        const wanted = expected(powers, rule, route, place);
        const { status } = await ask(route, person, place);
        const refused = status === 404 && asks[route]?.isNeverThere ? [401, 403] : [401, 403, 404];
        const outcome = refused.includes(status) ? status : 'asked';
        expect({ place, role, outcome }).toEqual({ place, role, outcome: wanted });
        expect(status).toBeLessThan(500);
      }
    }
  });

  it.each(Object.keys(routes).filter((route) => route.startsWith('GET ') && ruleOf.get(route) !== 'open'))(
    'is not reached by a stranger in another way of writing it: %s',
    async (route) => {
      const path = route.slice('GET '.length).replace(/\{(\w+)\}/g, targets.own.ref);
      const ways = [
        `/${path}`,
        `${path}/`,
        path.toUpperCase(),
        path.replace('/api/', '/api%2f'),
        path.replace('/api/', '/api/./'),
        `${path}%00`,
      ];
      for (const way of ways) {
        for (const method of ['GET', 'HEAD'] as const) {
          cells += 1;
          const { status } = await api.stranger().ask(method, way);
          expect({ way, method, isRefused: status >= 400 && status < 500 }).toMatchObject({ isRefused: true });
        }
      }
    },
  );
});
