import { ana, fact } from '#workflows/complaint/complaint.story.js';
import { until } from '../../../test/support/until.js';
import { CarryOut, beginningsInVain, mostTries } from './carry-out.js';
import { ParkedEffects } from './parked-effects.js';
import { useCasework } from './stored-casework.int.story.js';

describe('An effect', () => {
  const { casework, store, time, handler, get, begin } = useCasework();

  const waiting = async (): Promise<string[]> =>
    (await store().withEffectWaitingSince(time.now(), 1000)).map(({ id }) => id);

  it('waits in the complaint until it was carried out, and is carried out once', async () => {
    const { id, outbox } = await begin();
    const key = outbox[0]!.key;
    const carryOut = get(CarryOut);
    handler.failures = 2;
    await expect(carryOut.carryOut(id, key)).rejects.toThrow('away');
    await expect(carryOut.carryOut(id, key)).rejects.toThrow('away');
    expect(await waiting()).toContain(id);
    expect(await carryOut.carryOut(id, key)).toBe('done');
    expect(await carryOut.carryOut(id, key)).toBe('nothing to do');
    expect((await casework().get(id)).outbox).toEqual([]);
    expect(await waiting()).not.toContain(id);
    expect(handler.carriedOut.filter((one) => one === key)).toEqual([key]);
  });

  it('is the last one only when no other waits, also when several are carried out at once', async () => {
    const { id } = await begin();
    const { outbox } = await casework().record(id, fact('complaint.assigned', time.now(), ana, { ownerId: 'ana' }));
    const [first, ...others] = outbox.map(({ key }) => key);
    expect(others).not.toEqual([]);
    expect(await carryOut(id, first!)).toBe('done');
    expect(await waiting()).toContain(id);
    expect((await casework().get(id)).outbox.map(({ key }) => key)).toEqual(others);
    const more = await casework().record(
      id,
      fact('complaint.assigned', time.now(), ana, { ownerId: 'bo', handoverNote: '请接手' }),
    );
    await Promise.all(more.outbox.map(({ key }) => carryOut(id, key)));
    expect((await casework().get(id)).outbox).toEqual([]);
    expect(await waiting()).not.toContain(id);
  });

  it('that fails for ever is put aside with the reason, is told, and holds nothing up', async () => {
    const { id, outbox } = await begin();
    const key = outbox[0]!.key;
    const parked = get(ParkedEffects);
    await putAside(id, key);
    expect((await casework().get(id)).outbox).toMatchObject([{ key, parked: 'the mail server is away' }]);
    expect(await waiting()).not.toContain(id);
    expect(handler.toldParked).toContain(`${key}: the mail server is away`);
    expect((await parked.page(100)).items).toMatchObject([
      { key, parkedAt: time.now(), tries: mostTries + 1, complaint: { id, subject: '洗衣机漏水', teamId: 'team-1' } },
    ]);
    expect(await carryOut(id, key)).toBe('nothing to do');
    // Another effect of the same complaint, and of every other, is carried out all the same.
    const { outbox: later } = await casework().record(
      id,
      fact('complaint.assigned', time.now(), ana, { ownerId: 'ana' }),
    );
    expect(await waiting()).toContain(id);
    const others = later.filter((one) => one.key !== key);
    expect(others).not.toEqual([]);
    for (const { key: next } of others) expect(await carryOut(id, next)).toBe('done');
    expect(await waiting()).not.toContain(id);
    const other = await begin();
    expect(await carryOut(other.id, other.outbox[0]!.key)).toBe('done');
  });

  it('that may be what ended its workers goes on alone, and all others after it', async () => {
    const [suspect, before, after] = await Promise.all([begin(), begin(), begin()]);
    const keyOf = ({ outbox }: typeof suspect): string => outbox[0]!.key;
    const [ofSuspect, ofBefore] = [keyOf(suspect), keyOf(before)].map((key) => {
      let end = (): void => undefined;
      handler.lasting.set(key, new Promise((resolve) => (end = resolve)));
      return end;
    });
    const asked = (one: typeof suspect) =>
      until('the effect to be carried out', () => handler.asked.includes(keyOf(one)) || undefined);
    // So many workers were killed while they had it under way.
    for (let time = 0; time < beginningsInVain; time += 1) await store().beginEffect(suspect.id, keyOf(suspect));

    const ends = [carryOut(before.id, keyOf(before))];
    await asked(before);
    ends.push(carryOut(suspect.id, keyOf(suspect)));
    await begin();
    expect(handler.asked).not.toContain(keyOf(suspect));
    ofBefore!();
    await asked(suspect);
    ends.push(carryOut(after.id, keyOf(after)));
    await begin();
    expect(handler.asked).not.toContain(keyOf(after));
    ofSuspect!();
    expect(await Promise.all(ends)).toEqual(['done', 'done', 'done']);
    expect(await get(ParkedEffects).find(keyOf(suspect))).toBeUndefined();
  });

  it('that failed as often goes on beside the others, as it ends nothing', async () => {
    const [failing, other] = await Promise.all([begin(), begin()]);
    handler.failures = beginningsInVain;
    for (let time = 0; time < beginningsInVain; time += 1)
      await expect(carryOut(failing.id, failing.outbox[0]!.key)).rejects.toThrow('the mail server is away');
    let end = (): void => undefined;
    handler.lasting.set(failing.outbox[0]!.key, new Promise((resolve) => (end = resolve)));
    const last = carryOut(failing.id, failing.outbox[0]!.key);
    await until('one more try', () => timesAsked(failing.outbox[0]!.key) > beginningsInVain || undefined);
    expect(await carryOut(other.id, other.outbox[0]!.key)).toBe('done');
    end();
    expect(await last).toBe('done');
  });

  it('that was put aside is tried again when a person says so, and put aside and told anew when it still fails', async () => {
    const { id, outbox } = await begin();
    const key = outbox[0]!.key;
    const parked = get(ParkedEffects);
    await putAside(id, key);
    await parked.release(id, key, time.now());
    expect(await waiting()).toContain(id);
    expect(await parked.find(key)).not.toHaveProperty('parked');
    await putAside(id, key);
    expect(handler.toldParked.filter((told) => told.startsWith(key))).toHaveLength(2);
    await parked.release(id, key, time.now());
    expect(await carryOut(id, key)).toBe('done');
    expect(await parked.find(key)).toBeUndefined();
  });

  it('that was put aside may be dismissed, also when nobody could be told of it', async () => {
    const { id, outbox } = await begin();
    const key = outbox[0]!.key;
    const parked = get(ParkedEffects);
    handler.deaf = true;
    await putAside(id, key);
    handler.deaf = false;
    expect((await parked.page(100)).items.map((one) => one.key)).toContain(key);
    await parked.dismiss(id, key);
    expect((await parked.page(100)).items.map((one) => one.key)).not.toContain(key);
    expect((await casework().get(id)).outbox).toEqual([]);
  });

  it('is listed page by page, complaint by complaint', async () => {
    const complaints = await Promise.all(Array.from({ length: 5 }, () => begin()));
    for (const { id, outbox } of complaints) await putAside(id, outbox[0]!.key);
    const parked = get(ParkedEffects);
    const keys: string[] = [];
    let page = await parked.page(2);
    for (;;) {
      keys.push(...page.items.map(({ key }) => key));
      if (!page.next) break;
      page = await parked.page(2, page.next);
    }
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual(expect.arrayContaining(complaints.map(({ outbox }) => outbox[0]!.key)));
  });

  const timesAsked = (key: string): number => handler.asked.filter((one) => one === key).length;

  const carryOut = (id: string, key: string) => get(CarryOut).carryOut(id, key);

  async function putAside(id: string, key: string): Promise<void> {
    handler.failures = mostTries;
    for (let attempt = 0; attempt < mostTries; attempt += 1)
      await expect(carryOut(id, key)).rejects.toThrow('the mail server is away');
    expect(await carryOut(id, key)).toBe('parked');
  }
});
