import type { DefinitionDifferences } from './definition-differences.js';
import { differencesBetween } from './definition-differences.js';
import { definitionOf } from './definition.js';
import { loadRulebooks } from './rulebooks.js';

const published = loadRulebooks('workflows');
const newest = published.definition(7);

interface Written {
  states: Record<string, { states: Record<string, Place> }>;
}
interface Place {
  tags?: string[];
  on?: Record<string, unknown>;
  meta?: Record<string, unknown>;
  states: Record<string, Place>;
}

/** What is otherwise once this was done to the newest version. */
function after(change: (receipt: Place, handling: Record<string, Place>) => void): DefinitionDifferences {
  const life = structuredClone(newest.life) as Written;
  const handling = life.states['handling']!.states;
  change(handling['receipt']!, handling);
  return differencesBetween(newest, definitionOf('complaint', 8, life));
}

const texts = ({ places }: DefinitionDifferences): string[] =>
  places.flatMap(({ place, lines }) => lines.map(({ change, words }) => `${place.en} ${change}: ${words.en}`));

describe('The difference between two versions of a workflow', () => {
  it('is nothing where they say the same', () => {
    expect(after(() => undefined)).toEqual({ parts: [], places: [] });
  });

  it('names an event that is heard no more, where it was heard and what it did, in both languages', () => {
    const found = after((receipt) => {
      delete receipt.states['assessing']!.on!['complaint.rejected'];
    });
    expect(found.parts).toContainEqual({
      part: 'events',
      added: [],
      removed: [{ en: 'rejected', 'zh-CN': '不予受理' }],
    });
    const [line] = found.places.flatMap(({ lines }) => lines);
    expect(line?.change).toBe('removed');
    expect(line?.words.en).toMatch(/^rejected.* → /);
    expect(line?.words['zh-CN']).toMatch(/^不予受理.* → /);
  });

  it('names a state that is new, and everything that is said of it', () => {
    const found = after((receipt) => {
      receipt.states['weighing'] = { tags: ['clock:receipt'], meta: { owner: 'lead' }, on: {}, states: {} };
    });
    expect(found.parts.find(({ part }) => part === 'states')?.added).toMatchObject([{ en: 'Receipt: weighing' }]);
    expect(texts(found).length).toBe(2);
  });

  it('names clocks that run or wait elsewhere, and who answers now', () => {
    const found = after((receipt) => {
      receipt.states['assessing']!.tags = ['hold:acknowledgement'];
      receipt.states['assessing']!.meta = { owner: 'manager' };
    });
    expect(found.parts).toEqual([]);
    expect(texts(found).filter((text) => text.includes('added'))).toEqual([
      expect.stringContaining('▷') as string,
      expect.stringContaining('answers for it: manager') as string,
    ]);
  });

  it('says of real versions what their publication changed', () => {
    const found = differencesBetween(published.definition(6), newest);
    const added = Object.fromEntries(found.parts.map(({ part, added: names }) => [part, names.map(({ en }) => en)]));
    expect(added['events']).toContain('another one merged into it');
    expect(found.parts.find(({ part }) => part === 'states')).toBeUndefined();
    for (const { words } of found.places.flatMap(({ lines }) => lines))
      expect(words['zh-CN']).toMatch(/\p{Script=Han}/u);
  });
});
