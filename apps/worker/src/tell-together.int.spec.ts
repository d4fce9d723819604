import PostalMime from 'postal-mime';
import { snapshotOf } from '#casework/advance-complaint.js';
import type { StoredComplaint } from '#casework/complaint.store.js';
import { rulebookOf } from '#casework/casework.story.js';
import type { ReceivedMail } from '#notifications/mail-server.story.js';
import { TurnableTimeSource } from '#platform/time-source.js';
import { fact, li } from '#workflows/complaint/complaint.story.js';
import { House } from './house.story.js';

const hour = 3_600_000;
const start = Date.parse('2026-03-02T10:00:00+08:00');
const victim = 'victim@far.example';

describe('Forms with the address of somebody else', () => {
  let time: TurnableTimeSource;
  let house: House;

  beforeEach(async () => {
    time = new TurnableTimeSource(start);
    house = await House.open('complaints@house.example', time);
  });
  afterEach(() => house.close());

  /** What came to the victim; our own people hear of repeated complaints besides. */
  const came = (): ReceivedMail[] => house.server.read.filter(({ to }) => to.join().endsWith('@far.example'));
  const noticeOf = (complaint: StoredComplaint) =>
    snapshotOf(complaint, rulebookOf()).context.letters.find(({ letter }) => letter === 'receiptNotice');
  const states = async () => (await house.complaints()).map((complaint) => noticeOf(complaint)?.state);

  it('bring one mail an hour, and it tells of all that came meanwhile, with nothing of what was typed', async () => {
    for (let form = 0; form < 12; form += 1) await house.complainedByForm(`Victim+${form}@far.example`, 'CASINO');
    expect(came()).toHaveLength(1);
    expect(await states()).toEqual(['delivered', ...Array.from({ length: 11 }, () => 'withheld')]);
    time.turn(hour - 1);
    await house.tellTogether();
    expect(came()).toHaveLength(1);
    time.turn(1);
    await house.tellTogether();
    const [, together, ...more] = came();
    expect(more).toEqual([]);
    const { subject, text = '', html = '' } = await PostalMime.parse(together!.source);
    const complaints = await house.complaints();
    for (const { ref } of complaints.slice(1)) expect(text).toContain(ref);
    expect(text).not.toContain(complaints[0]?.ref);
    expect(`${subject} ${text} ${html}`).not.toContain('CASINO');
    expect(text.match(/\/track#[\w-]{43}/g)).toHaveLength(11);
    expect(new Set(await states())).toEqual(new Set(['delivered']));
    time.turn(5 * hour);
    await house.tellTogether();
    expect(came()).toHaveLength(2);
  });

  it('bring no more than three such mails a day, and then all that waited in one', async () => {
    for (let passed = 0; passed < 5; passed += 1) {
      await house.complainedByForm(victim, 'again');
      time.turn(2 * hour);
      await house.tellTogether();
    }
    expect(came()).toHaveLength(3);
    time.turn(14 * hour);
    await house.tellTogether();
    expect(came()).toHaveLength(4);
    expect(new Set(await states())).toEqual(new Set(['delivered']));
  });

  it('keep no person’s mail from the one whose address it is', async () => {
    for (let form = 0; form < 12; form += 1) await house.complainedByForm(victim, 'x');
    const [first] = await house.complaints();
    await house.record(first!.id, fact('customer.informed', time.now(), li, { text: 'Was this you?' }));
    expect(came()).toHaveLength(2);
  });
});
