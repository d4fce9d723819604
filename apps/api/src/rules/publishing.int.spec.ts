import { PublishedRules } from '#casework/published-rules.js';
import { PublishRules } from '#rules/publish-rules.js';
import type { RuleDraft } from '#rules/rule-draft.js';
import { RuleDrafts } from '#rules/rule-draft.store.js';
import type { Answer, Person } from '../api.story.js';
import { RunningApi } from '../api.story.js';

describe('A rule that is published', () => {
  let api: RunningApi;
  let author: Person;
  let second: Person;
  let third: Person;

  beforeAll(async () => {
    api = await RunningApi.start();
    author = await api.person('administrator');
    second = await api.person('administrator');
    third = await api.person('director');
  });
  afterAll(() => api.stop());

  const one = <T>(type: abstract new (...given: never[]) => T): T => api.application.get<T>(type, { strict: false });
  const act = (who: Person, what: string, { body }: Answer, more: object = {}): Promise<Answer> =>
    who.post(`/api/rule-drafts/${String(body['id'])}/${what}`, { revision: body['revision'], ...more });
  const proposed = async (name: string): Promise<Answer> => {
    const begun = await author.post('/api/rule-drafts', { kind: 'policy', name, reason: '试行' });
    const written = await act(author, 'values', begun, { values: [{ path: 'chase.atMost', value: '7' }] });
    return act(author, 'propose', written, { reason: '试行' });
  };
  const entriesOf = async (name: string): Promise<unknown[]> =>
    (await one(PublishedRules).all()).filter((entry) => entry.name === name);
  const stored = async ({ body }: Answer): Promise<RuleDraft> => (await one(RuleDrafts).find(String(body['id'])))!;

  it('has one entry and one who approved it, though two approve it at the same moment', async () => {
    const draft = await proposed('eu-eba');
    const both = await Promise.all([act(second, 'approve', draft), act(third, 'approve', draft)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { published, approved } = await stored(draft);
    expect(await entriesOf('eu-eba')).toEqual([
      expect.objectContaining({ draft: draft.body['id'], approvedBy: approved?.by, sequence: published?.sequence }),
    ]);
    expect(published?.by).toBe(approved?.by);
  });

  it.each([
    ['rg-271', 'drop'],
    ['fca-disp-1', 'give-back'],
  ])('%s is in the book or was not approved, never both, when somebody says %s meanwhile', async (name, what) => {
    const draft = await proposed(name);
    const [approved, other] = await Promise.all([
      act(second, 'approve', draft),
      act(what === 'drop' ? author : third, what, draft, { reason: '不需要' }),
    ]);
    expect([approved.status, other.status].sort()).toEqual([200, 409]);
    const { state } = await stored(draft);
    expect(state === 'published').toBe(approved.status === 200);
    expect(await entriesOf(name)).toHaveLength(state === 'published' ? 1 : 0);
  });

  /** The draft as it lies when whoever approved it dies right after the deciding write. */
  const approvedAndLeft = async (name: string): Promise<RuleDraft> => {
    const draft = await stored(await proposed(name));
    const { text } = one(PublishRules).sound(draft);
    const decided = { ...draft, state: 'approved', content: text, revision: draft.revision + 1 } as const;
    const approved: RuleDraft = { ...decided, approved: { at: api.time.now(), by: second.id } };
    expect(await one(RuleDrafts).replace(approved)).toBe(true);
    return approved;
  };

  it('is finished by whoever looks next, when its process died after the yes', async () => {
    const { id, revision } = await approvedAndLeft('ie-cpc');
    for (const what of ['drop', 'give-back'])
      expect((await third.post(`/api/rule-drafts/${id}/${what}`, { revision, reason: 'x' })).status).not.toBe(200);
    api.time.turn(60_000);
    await one(PublishRules).finish();
    const draft = await one(RuleDrafts).find(id);
    expect(draft).toMatchObject({ state: 'published', published: { by: second.id } });
    // It counts for nothing that was received while nobody knew of it.
    expect(draft!.published!.from).toBeGreaterThan(api.time.now());
    expect(await entriesOf('ie-cpc')).toHaveLength(1);
  });

  it('has no second entry when its process died between the book and the draft, however many finish it', async () => {
    const approved = await approvedAndLeft('cn-12345');
    await one(PublishRules).finish();
    const published = await one(RuleDrafts).find(approved.id);
    // As if the last write had never come.
    const again = { ...approved, revision: published!.revision + 1 };
    expect(await one(RuleDrafts).replace(again)).toBe(true);
    await Promise.all([one(PublishRules).finish(), one(PublishRules).finish()]);
    expect(await one(RuleDrafts).find(approved.id)).toMatchObject({
      state: 'published',
      published: published!.published,
    });
    expect(await entriesOf('cn-12345')).toHaveLength(1);
  });
});
