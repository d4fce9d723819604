import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import type { QualityReview } from '#lessons/quality-review.js';
import { answered, criteria, reviewed } from '#lessons/quality-review.js';
import { QualityReviews } from '#lessons/quality-reviews.js';
import { AlertBook } from '#notifications/alert-book.js';
import { TurnableTimeSource } from '#platform/time-source.js';
import type { ComplaintEvent, EventOf } from '#workflows/complaint/complaint.events.js';
import type { Actor } from '#workflows/complaint/complaint.roles.js';
import { ana, bo, customer, fact, happened, mail, until } from '#workflows/complaint/complaint.story.js';
import { House } from '../house.story.js';

jest.setTimeout(90_000);

const minute = 60_000;
const day = 86_400_000;

describe('A closed complaint', () => {
  let time: TurnableTimeSource;
  let house: House;
  let customers = 0;
  afterEach(() => house.close());

  async function open(environment: Readonly<Record<string, string>>): Promise<void> {
    time = new TurnableTimeSource(Date.parse('2026-03-02T10:00:00+08:00'));
    house = await House.open('complaints@house.example', time, environment);
  }

  async function lives(id: string, events: readonly ComplaintEvent[]): Promise<void> {
    await house.lives(
      id,
      events.map((event) => ({ ...event, id: randomUUID(), at: time.now() })),
    );
  }

  /** Another complaint that was handled to its end. */
  async function closed(different: { granted?: number; about?: string } = {}): Promise<string> {
    const id = await house.opens(`customer-${(customers += 1)}@customer.example`, '漏水');
    time.turn(minute);
    const { granted = 10_000, about } = different;
    const events = until.closed.flatMap((event): ComplaintEvent[] => {
      switch (event.type) {
        case 'complaint.classified':
          return about === undefined ? [event] : [event, fact('conflict.declared', 0, ana, { staffId: about })];
        case 'acknowledgement.given':
        case 'promise.kept':
          return [];
        case 'resolution.proposed':
          return [grants(event, granted)];
        default:
          return [event];
      }
    });
    await lives(id, events);
    return id;
  }

  const reviewOf = (id: string): Promise<QualityReview | undefined> => house.service(QualityReviews).find(id);
  /** How many alerts about reviews each of them has got. */
  const told = async (...people: readonly string[]): Promise<number[]> => {
    const open = await Promise.all(people.map((who) => house.service(AlertBook).open(who)));
    return open.map((alerts) => alerts.filter(({ because }) => because === 'quality').length);
  };

  it('is looked at again for what was granted, and for whose it was: also when that is known only later', async () => {
    await open({ QUALITY_SHARE: '0', QUALITY_REMEDY_OVER: '10000' });
    const [usual, dear] = [await closed(), await closed({ granted: 10_001 })];
    await house.seeToQuality();
    expect(await reviewOf(usual)).toBeUndefined();
    expect(await reviewOf(dear)).toMatchObject({ reasons: ['remedy'], ownerId: 'ana', reviewerId: 'li' });

    time.turn(5 * day);
    for (const id of [usual, dear]) await lives(id, comingBack);
    await house.seeToQuality();
    await house.seeToQuality();
    expect(await reviewOf(usual)).toMatchObject({ reasons: ['vulnerable'], closedAt: time.now() });
    // It is the same review, and says both.
    expect(await reviewOf(dear)).toMatchObject({ reasons: ['vulnerable', 'remedy'], chosenAt: time.now() - 5 * day });
  });

  it('is given to somebody who had no hand in it and whom it is not about, evenly, and to somebody else when that one leaves', async () => {
    await open({ QUALITY_SHARE: '100' });
    await house.appoint('mo');
    const ids = [await closed(), await closed(), await closed(), await closed()];
    const aboutLi = await closed({ about: 'li' });
    await house.seeToQuality();
    const reviewers = async () => (await Promise.all(ids.map(reviewOf))).map((one) => one?.reviewerId);
    expect(await reviewOf(aboutLi)).toMatchObject({ reviewerId: 'mo' });
    // Five for two, in whatever order they were looked at: neither has more than one more than the other.
    const oneOfTheirs = (await reviewers()).filter((id) => id === 'mo').length;
    expect([1, 2]).toContain(oneOfTheirs);

    await house.dismiss('mo');
    await house.seeToQuality();
    expect(await reviewers()).toEqual(['li', 'li', 'li', 'li']);
    const nobodys = await reviewOf(aboutLi);
    expect(nobodys?.reviewerId).toBeUndefined();
    // A director is asked where there is nobody else.
    await house.appoint('su', 'director');
    await house.seeToQuality();
    expect(await reviewOf(aboutLi)).toMatchObject({ reviewerId: 'su' });
  });

  it('is due within the time of the house: the reviewer is reminded, whoever is above hears when it is late, and the owner what was found', async () => {
    await open({ QUALITY_SHARE: '100', QUALITY_DAYS: '10' });
    await house.appoint('mo');
    await house.appoint('su', 'director');
    const id = await closed({ about: 'mo' });
    await house.seeToQuality();
    const { dueAt, reviewerId } = (await reviewOf(id))!;
    expect(reviewerId).toBe('li');
    // Ten business days after Monday the 2nd, at close.
    expect(new Date(dueAt).toISOString().slice(0, 10)).toBe('2026-03-16');

    const all = () => told('li', 'mo', 'su', 'ana');
    time.turn(dueAt - 3 * day - time.now());
    await house.seeToQuality();
    await house.seeToQuality();
    expect(await all()).toEqual([1, 0, 0, 0]);
    time.turn(dueAt + day - time.now());
    await house.seeToQuality();
    // The manager is whom it is about, and hears nothing of it.
    expect(await all()).toEqual([2, 0, 1, 0]);

    const reviews = house.service(QualityReviews);
    const result = {
      by: 'li',
      at: time.now(),
      scores: criteria.map((criterion) => ({ criterion, mark: 'met' as const })),
      summary: '处理得当',
    };
    const [first, second] = await Promise.all([
      reviews.change(id, (one) => reviewed(one, result)),
      reviews.change(id, (one) => reviewed(one, result)),
    ]);
    expect([first, second].filter(Boolean)).toHaveLength(1);
    await house.seeToQuality();
    expect(await all()).toEqual([2, 0, 1, 1]);
    await reviews.change(id, (one) => answered(one, { by: 'ana', at: time.now(), text: '谢谢' }));
    await house.seeToQuality();
    await house.seeToQuality();
    expect(await all()).toEqual([3, 0, 1, 1]);
  });
});

function grants(event: EventOf<'resolution.proposed'>, amount: number): ComplaintEvent {
  return { ...event, remedies: event.remedies.map((one) => ({ ...one, amount })) };
}

const {
  leakFound,
  silenceFound,
  concluded,
  proposed,
  customerAccepted,
  remedyDone,
  followUpAssigned,
  followedUp,
  learned,
} = happened;
const su: Actor = { kind: 'staff', id: 'su', roles: ['agent'] };

/** It is reopened, the customer turns out to need special care, and somebody else brings it to its end. */
const comingBack: readonly ComplaintEvent[] = [
  fact('complaint.reopened', 0, customer, { reason: '又漏水了' }),
  fact('complaint.assigned', 0, bo, { ownerId: 'bo', handoverNote: '客户称仍在漏水' }),
  fact('trigger.noticed', 0, bo, { trigger: 'vulnerable', explanation: '独居老人' }),
  ...[leakFound, silenceFound, concluded].map((event) => ({ ...event, by: bo })),
  { ...proposed, by: bo, remedies: [{ id: 'r-2', kind: 'repair', description: '再次安装' }] },
  fact('letter.delivered', 0, mail, { letterId: 'finalResponse-2' }),
  customerAccepted,
  { ...remedyDone, by: bo, remedyId: 'r-2' },
  { ...followUpAssigned, by: su, to: 'su' },
  { ...followedUp, by: su },
  { ...learned, by: bo, changes: [] },
  { ...happened.closed, by: bo },
];
