import { Logger } from '@nestjs/common';
import { chained, datedRulesOf } from '#casework/published-rule.js';
import type { PublishedRule } from '#casework/published-rule.js';
import { textOfLetter } from '#casework/published-letter.js';
import { loadRulebooks } from '#casework/rulebooks.js';
import { LetterTemplates } from '#notifications/letter-templates.js';
import { fullFacts } from '#notifications/sample-letters.js';
import { TurnableTimeSource } from '#platform/time-source.js';
import { letterNames } from '#workflows/complaint/complaint.context.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import { HouseLetters } from './house-letters.js';

const monday = Date.parse('2026-03-02T09:00:00+08:00');
const hour = 3_600_000;
const shipped = LetterTemplates.shipped();

function house(...published: readonly [name: string, texts: Words, from: number][]) {
  const time = new TurnableTimeSource(monday);
  const rulebooks = loadRulebooks('workflows', { time });
  const book: PublishedRule[] = [];
  for (const [index, [name, texts, from]] of published.entries())
    book.push(
      chained(
        {
          kind: 'letter',
          name,
          version: 11 + index,
          from,
          publishedAt: monday,
          draftedBy: ['root'],
          approvedBy: 'boss',
          reason: '更亲切',
          content: textOfLetter(texts),
        },
        book.at(-1),
      ),
    );
  rulebooks.takeUp(datedRulesOf(book));
  return { time, rulebooks, letters: new HouseLetters(shipped, rulebooks, time) };
}

/** A shipped wording with something in it said otherwise. */
function reworded(name: string, change: (text: string) => string): Words {
  const { texts } = shipped.template(name)!;
  return { en: change(texts.en), 'zh-CN': change(texts['zh-CN']) };
}

// What it says of wordings that do not hold is asserted, and need not be printed.
Logger.overrideLogger(false);

const friendlier = reworded('acknowledgement', (text) => `${text}<p>{{house}}!</p>\n`);
const silent = reworded('acknowledgement', (text) => text.replace('{{> further}}', ''));
const wordingOf = ({ current }: HouseLetters): string =>
  current.write('acknowledgement', fullFacts('en'), { house: 'Acme' }).template;

describe('The letters of a house', () => {
  const { letters: asShipped } = house();

  it.each(letterNames)('say, as they are shipped, what every policy demands, whatever else is known: %s', (letter) => {
    expect(asShipped.files.mistakesIn(letter, asShipped.dutiesOf)).toEqual([]);
  });

  it('are written by what was published from its instant on, and by the files before', () => {
    const { time, letters } = house(['acknowledgement', friendlier, monday + hour]);
    expect(wordingOf(letters)).toBe('acknowledgement@1');
    expect(letters.newest.template('acknowledgement')?.version).toBe(11);
    time.turn(hour);
    expect(wordingOf(letters)).toBe('acknowledgement@11');
    expect(letters.refused).toEqual([]);
  });

  it('go on by the last wording that holds, where a later one does not say what is demanded', () => {
    const { letters } = house(['acknowledgement', friendlier, monday], ['acknowledgement', silent, monday]);
    expect(wordingOf(letters)).toBe('acknowledgement@11');
    expect(letters.refused).toMatchObject([
      {
        name: 'acknowledgement',
        version: 12,
        mistakes: [
          { locale: 'zh-CN', words: { 'zh-CN': expect.stringContaining('进一步救济途径') as string } },
          { locale: 'en', words: { en: expect.stringContaining('how to go further') as string } },
        ],
      },
    ]);
  });

  it('do not take up a part that takes from a letter what it owes', () => {
    const further = reworded('part-further', (text) =>
      text.replaceAll('{{review}}', '').replaceAll('{{body.name}}', ''),
    );
    expect(house(['part-further', further, monday]).letters.refused[0]).toMatchObject({
      name: 'part-further',
      mistakes: expect.arrayContaining([
        expect.objectContaining({
          words: {
            en: expect.stringMatching(/^in “.*it does not always say/) as string,
            'zh-CN': expect.any(String) as string,
          },
        }),
      ]) as unknown,
    });
  });

  it.each([
    [
      'stands or falls with another fact',
      (text: string) => text.replace('{{> further}}', '{{#if name}}{{> further}}{{/if}}'),
    ],
    [
      'is left out for questions',
      (text: string) => text.replace('{{> further}}', '{{#unless enquiry}}{{> further}}{{/unless}}'),
    ],
  ])('do not pass for saying what %s', (_, change) => {
    const { letters } = house(['acknowledgement', reworded('acknowledgement', change), monday]);
    expect(letters.refused).toMatchObject([{ version: 11 }]);
    expect(wordingOf(letters)).toBe('acknowledgement@1');
  });
});
