import { jest } from '@jest/globals';
import { fact, happened } from '#workflows/complaint/complaint.story.js';
import { xssPayloads } from '../../../../test/support/xss-payloads.js';
import type { Visitor } from '../portal.story.js';
import { RunningPortal, untilOffered } from '../portal.story.js';

jest.setTimeout(60_000);

/** Texts that fit into one field together: forty posts say a thousand. */
const together = 25;

const key = 'abcdefghijklmnopqrstuv';

describe('A thousand hostile texts on the page of a complaint', () => {
  let portal: RunningPortal;
  let visitor: Visitor;
  let ref: string;

  beforeAll(async () => (portal = await RunningPortal.start()));
  afterAll(() => portal.stop());
  beforeEach(async () => {
    visitor = portal.visitor();
    ref = await portal.complaintOf(visitor);
  });

  const offered = () => portal.happens(ref, ...untilOffered);
  const asked = async () => {
    await offered();
    await visitor.post(`/complaints/${ref}/accept`, { key });
    return portal.happens(ref, happened.remedyDone);
  };
  const closed = async () => {
    await asked();
    const { followUpAssigned, followedUp, learned } = happened;
    const { snapshot } = await portal.happens(ref, followUpAssigned, followedUp, learned);
    const { letters } = (snapshot as { context: { letters: { id: string }[] } }).context;
    const delivered = letters.map(({ id }) =>
      fact('letter.delivered', 0, { kind: 'channel', id: 'email' }, { letterId: id }),
    );
    return portal.happens(ref, ...delivered, happened.closed);
  };

  it.each([
    ['it waits for an answer to an offer', offered, ['message', 'reason', 'text', 'why']],
    ['it asks for a rating', asked, ['message', 'text', 'comment']],
    ['it is closed', closed, ['message', 'anew']],
  ] as const)('stay text in every field while %s', async (_, happens, fields) => {
    await happens();
    /** The page with these texts in its fields: shown again, because the box of a withdrawal is not ticked. */
    const pageWith = async (texts: Readonly<Record<string, string>>): Promise<string> => {
      const { html, status } = await visitor.post(`/complaints/${ref}/withdraw`, { key, ...texts });
      expect(status).toBe(422);
      return html;
    };
    const harmless = markupOf(await pageWith({}));
    for (let at = 0; at < xssPayloads.length; at += together) {
      const text = xssPayloads.slice(at, at + together).join('\n');
      const typed = Object.fromEntries(fields.map((field) => [field, text]));
      const html = await pageWith(typed);
      expect(Object.fromEntries(fields.map((field) => [field, typedIn(html, field)]))).toEqual(typed);
      expect(markupOf(html)).toBe(harmless);
    }
  });
});

/** The page without what stands in its text areas and its key, which is another one each time. */
function markupOf(html: string): string {
  return html.replace(/(<textarea[^>]*>)[^<]*/g, '$1').replace(/(name="key" value=")[^"]*/g, '$1');
}

/** What a browser shows in this field. */
function typedIn(html: string, field: string): string | undefined {
  const [, shown] = new RegExp(`<textarea[^>]* name="${field}"[^>]*>\\n([^<]*)</textarea>`).exec(html) ?? [];
  return shown
    ?.replace(/&#x([\dA-F]+);/gi, (__, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
