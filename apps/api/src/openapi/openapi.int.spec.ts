import type { ValidateFunction } from 'ajv/dist/2020.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { MessageStore } from '#casework/message.store.js';
import { OutgoingMails } from '#notifications/outgoing-mails.js';
import { eventTypes } from '#workflows/complaint/complaint.events.js';
import type { Answer, Person } from '../api.story.js';
import { classification, registration, RunningApi } from '../api.story.js';
import type { ClockView } from '../complaints/complaint-view.js';

interface Document {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, { responses: Record<string, object>; security?: [] }>>;
  readonly components: { readonly schemas: Record<string, object> };
}

describe('the OpenAPI document', () => {
  let api: RunningApi;
  let ana: Person;
  let document: Document;
  let ajv: Ajv2020;
  beforeAll(async () => {
    api = await RunningApi.start();
    ana = await api.person('agent');
    document = (await ana.get('/api/openapi.json')).body as unknown as Document;
    ajv = new Ajv2020({ strict: false, allErrors: true });
    ajv.addSchema(document, 'document');
  });
  afterAll(() => api.stop());

  const judge = (name: string): ValidateFunction => {
    const found = ajv.getSchema(`document#/components/schemas/${name}`);
    if (!found) throw new Error(`the document has no schema ${name}`);
    return found;
  };
  const expectTo = (be: string, { body }: Answer): void => {
    const fits = judge(be);
    fits(body);
    expect(fits.errors ?? []).toEqual([]);
  };

  async function putMessageAndMail(complaintId: string): Promise<void> {
    const said = { subject: 'Leak', text: 'It leaks.', html: '<p>It leaks.</p>' };
    const file = { fileId: 'f'.repeat(64), name: 'a.pdf', type: 'application/pdf', size: 1 };
    await api.application.get(MessageStore, { strict: false }).add({
      ...said,
      id: 'm-1',
      complaintId,
      direction: 'in',
      channel: 'email',
      at: 1,
      from: { address: 'zhang@example.com', name: '张三' },
      to: [{ address: 'complaints@example.org' }],
      cc: [],
      replyText: said.text,
      isCut: true,
      messageId: '<1@example.com>',
      inReplyTo: '<0@example.com>',
      references: ['<0@example.com>'],
      contentHash: '0'.repeat(64),
      attachments: [{ ...file, declaredType: 'image/png', inline: true, contentId: 'a', scan: 'notScanned' }],
      letterId: 'l-1',
      originalId: '0'.repeat(24),
      automatic: 'it says so',
      trust: 'unverified',
      authentication: { spf: 'pass', dkim: 'fail' },
      suggestedComplaintId: complaintId,
      isReusedMessageId: true,
    });
    await api.application.get(OutgoingMails, { strict: false }).put(
      {
        ...said,
        key: 'mail-1',
        purpose: { kind: 'letter', letterId: 'l-1' },
        complaintId,
        to: { address: 'zhang@example.com' },
        locale: 'en',
        writtenAt: 1,
        attachments: [file],
      },
      1,
    );
  }

  it('names every route under /api that the server knows, and no other', () => {
    const named = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const known = api.registered
      .filter((route) => route.includes(' /api/') && !route.startsWith('HEAD '))
      .map((route) => route.replace(/:(\w+)/g, '{$1}'));
    expect(named.sort()).toEqual([...new Set(known)].sort());
  });

  it('lets nobody in who has not signed in, by any route that it does not call open', async () => {
    const stranger = api.stranger();
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const [method, { security }] of Object.entries(methods)) {
        if (security?.length === 0) continue;
        const address = path.replace(/\{\w+\}/g, 'x');
        const body = method === 'get' || method === 'delete' ? undefined : {};
        const answer = await stranger.ask(method.toUpperCase() as 'GET', address, body);
        expect({ route: `${method} ${path}`, status: answer.status }).toEqual({
          route: `${method} ${path}`,
          status: 401,
        });
        expectTo('Problem', answer);
      }
    }
  });

  it('has the schema of every event that can be told, and refers to nothing that is not there', () => {
    const schemas = Object.keys(document.components.schemas);
    const notTheirs = [
      'complaint.registered',
      'survey.answered',
      'clock.warned',
      'clock.breached',
      'clock.stayedBreached',
      'complaint.repeated',
      'letter.withheld',
      // Told to both complaints by the route that ties or unties them.
      'complaint.joined',
      'complaint.parted',
      'link.noted',
      'link.dropped',
    ];
    expect(eventTypes.filter((type) => !schemas.includes(type)).sort()).toEqual(notTheirs.sort());
    const referred = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/([^"]+)/g)].map(([, name]) => name);
    expect(schemas).toEqual(expect.arrayContaining(referred));
    for (const name of schemas) expect(typeof judge(name)).toBe('function');
  });

  it('says of every answer what it really is', async () => {
    const opened = await ana.post('/api/complaints', registration(api.time));
    expectTo('Complaint', opened);
    const path = `/api/complaints/${opened.body['ref'] as string}`;
    expectTo('Complaint', await ana.post(`${path}/events`, { type: 'complaint.assigned', ownerId: ana.id }));
    expectTo('Complaint', await ana.post(`${path}/events`, classification));
    expectTo('ComplaintWithEvents', await ana.get(path));
    expectTo('ComplaintPage', await ana.get('/api/complaints?limit=1'));
    expectTo('History', await ana.get(`${path}/history`));
    expectTo('SealedHistory', await ana.get(`${path}/history/sealed`));
    expectTo('CustomerRecord', await ana.get(`/api/customers/${opened.body['customerId'] as string}`));
    const deadlines = await ana.get(`${path}/deadlines`);
    expectTo('Deadlines', deadlines);
    for (const { explanation } of deadlines.body['items'] as ClockView[])
      expectTo('ClockExplanation', await ana.get(explanation));
    expectTo('Preview', await ana.get(`${path}/preview`));
    await putMessageAndMail(opened.body['id'] as string);
    expectTo('Messages', await ana.get(`${path}/messages`));
    expectTo('OutgoingMailPage', await (await api.person('auditor')).get('/api/outgoing-mails'));
    expectTo('SuspendedMailPage', await ana.get('/api/suspended-mails'));
    expectTo('CriticisedPage', await (await api.person('manager')).get('/api/complaints/criticised'));
    expectTo('OutgoingMails', await (await api.person('lead')).get(`${path}/mails`));
    expectTo('StaffMember', await ana.get('/api/session'));
    expectTo('House', await ana.get('/api/house'));
    expectTo('Problem', await ana.post(`${path}/events`, { type: 'complaint.closed' }));
    expectTo('Problem', await ana.post(`${path}/events`, { type: 'note.added', text: 'a', expectedVersion: 1 }));
    expectTo('Problem', await ana.post(`${path}/events`, { type: 'note.added' }));
  });

  it('accepts by its schemas the requests that the server accepts', () => {
    expect(judge('Registration')(registration(api.time))).toBe(true);
    expect(judge('Registration')({ ...registration(api.time), at: 1 })).toBe(false);
    expect(judge('Event')(classification)).toBe(true);
    expect(judge('Event')({ ...classification, colour: 'red' })).toBe(false);
    expect(judge('Event')({ type: 'contact.recorded', direction: 'in', channel: 'phone', summary: 'a', at: 1 })).toBe(
      true,
    );
    expect(judge('Event')({ type: 'note.added', text: 'a', at: 1 })).toBe(false);
  });
});
