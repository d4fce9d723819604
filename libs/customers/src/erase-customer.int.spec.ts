import { randomUUID } from 'node:crypto';
import { Casework } from '#casework/casework.service.js';
import { ComplaintList } from '#casework/complaint-list.js';
import { ComplaintStore } from '#casework/complaint.store.js';
import { findBreak } from '#casework/history.js';
import { erasedText } from '#privacy/sealed-text.js';
import { CustomerFiles } from './customer-files.js';
import { EraseCustomer } from './erase-customer.js';
import { KnowingHouse, namesOf, person, start } from './mongo/known-customer.story.js';

describe('A customer who is erased', () => {
  let house: KnowingHouse;
  let erasure: EraseCustomer;
  let files: CustomerFiles;

  beforeAll(async () => {
    house = await KnowingHouse.found();
    erasure = house.module.get(EraseCustomer);
    files = house.module.get(CustomerFiles);
  });
  afterAll(() => house.close());

  it('is gone from every place at once, while others are, and every chain still verifies', async () => {
    const seeded = await Promise.all(Array.from({ length: 12 }, (_, index) => house.closedComplaintOf(index)));
    const list = house.module.get(ComplaintList);
    const counted = await list.page({}, 100);
    await Promise.all([
      ...seeded.map(async ({ customerId }) => {
        expect((await erasure.erase(customerId, 'li', 'asked by mail')).erasureAsked).toMatchObject({ by: 'li' });
        expect(await erasure.erase(customerId, 'mei', 'agreed')).toMatchObject({ erasedAt: start, reaches: [] });
      }),
      // Others complain meanwhile.
      ...Array.from({ length: 6 }, (_, index) => house.closedComplaintOf(100 + index)),
    ]);
    const stored = (await house.everythingStored()) + (await house.everythingReadable());
    const found = seeded.flatMap((_, index) => namesOf(index)).filter((text) => stored.includes(text));
    expect(found).toEqual([]);
    for (const { complaintId } of seeded) {
      const { history, historyHead } = (await house.module.get(ComplaintStore).findSealed(complaintId))!;
      expect(findBreak(history, historyHead)).toBeUndefined();
      expect(await house.module.get(Casework).get(complaintId)).toMatchObject({ subject: erasedText, isErased: true });
    }
    // What is counted is still there.
    expect((await list.page({}, 100)).items).toHaveLength(counted.items.length + 6);
  });

  it('is somebody new when they complain again', async () => {
    const { customerId } = await house.closedComplaintOf(200);
    await erasure.erase(customerId, 'li', 'asked');
    await erasure.erase(customerId, 'mei', 'agreed');
    expect(await files.search(person(200).email)).toEqual([]);
    expect(await files.fileFor(randomUUID(), { email: person(200).email })).not.toBe(customerId);
  });

  it('is not erased by one person alone, nor on legal hold, nor while a complaint is open', async () => {
    const { customerId } = await house.closedComplaintOf(300);
    await erasure.hold(customerId, 'li', 'court');
    await expect(erasure.erase(customerId, 'li', 'asked')).rejects.toMatchObject({ because: 'held' });
    await erasure.release(customerId, 'li', 'over');
    await erasure.erase(customerId, 'li', 'asked');
    await expect(erasure.erase(customerId, 'li', 'again')).rejects.toMatchObject({ because: 'same-person' });
    const open = await house.complaintOf(301);
    await expect(erasure.erase(open.customerId, 'li', 'asked')).rejects.toMatchObject({ because: 'complaint-open' });
    expect((await files.get(open.customerId)).name).toBe(person(301).name);
  });
});
