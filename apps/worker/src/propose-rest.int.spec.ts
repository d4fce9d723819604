import { jest } from '@jest/globals';
import { TurnableTimeSource } from '#platform/time-source.js';
import { House } from './house.story.js';

jest.setTimeout(60_000);

describe('Whoever has had to bear much today', () => {
  let time: TurnableTimeSource;
  let house: House;
  beforeEach(async () => {
    time = new TurnableTimeSource(Date.parse('2026-03-02T10:00:00+08:00'));
    house = await House.open('complaints@house.example', time);
    await house.join('complaints', 'ana');
  });
  afterEach(() => house.close());

  const called = async (mood: string, number: number): Promise<void> => {
    const id = await house.complainedByForm(`customer-${number}@customer.example`, '漏水');
    time.turn(60_000);
    await house.record(id, {
      type: 'contact.recorded',
      id: `call-${number}`,
      at: time.now(),
      by: { kind: 'staff', id: 'ana', roles: ['agent'] },
      direction: 'in',
      channel: 'phone',
      summary: '来电',
      mood,
    } as never);
  };
  const proposals = (): string[] =>
    house.mailsTo('li@staff.example').flatMap(({ source }) => /休整/.exec(decodedSubject(source)) ?? []);

  it('is given a rest by the lead, who is told once and not how much it was', async () => {
    for (const number of [1, 2]) await called('hostile', number);
    await house.proposeRest();
    expect(proposals()).toHaveLength(0);
    await called('hostile', 3);
    await house.proposeRest();
    await called('hostile', 4);
    await house.proposeRest();
    expect(proposals()).toHaveLength(1);
    expect(house.mailsTo('ana@staff.example').some(({ source }) => decodedSubject(source).includes('休整'))).toBe(
      false,
    );
  });
});

/** The subject of a mail, its encoded words read. */
function decodedSubject(source: string): string {
  const [, subject = ''] = /^Subject: ((?:.*\r\n[ \t])*.*)\r$/m.exec(source) ?? [];
  return subject
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?B\?([^?]*)\?=/gi, (_, encoded: string) => Buffer.from(encoded, 'base64').toString('latin1'))
    .replace(/=\?UTF-8\?Q\?([^?]*)\?=/gi, (_, encoded: string) =>
      encoded
        .replaceAll('_', ' ')
        .replace(/=([\dA-F]{2})/g, (_code, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    )
    .replace(/[\x80-\xff]+/g, (bytes) => Buffer.from(bytes, 'latin1').toString());
}
