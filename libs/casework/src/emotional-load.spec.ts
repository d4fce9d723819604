import type { Mood } from '#workflows/complaint/at-any-time/at-any-time.events.js';
import { loadOf } from './emotional-load.js';

const began = 1000;
const noted = (...moods: Mood[]) => moods.map((mood, index) => ({ at: began + index, by: 'ana', mood }));

describe('What somebody has had to bear', () => {
  it.each<[string, Mood[], object]>([
    ['nothing', [], { contacts: 0, hostile: 0, inARow: 0 }],
    ['upset customers, which is the work', ['upset', 'upset', 'upset'], { upset: 3, hostile: 0, inARow: 0 }],
    ['two hostile ones in a row', ['calm', 'hostile', 'hostile'], { hostile: 2, inARow: 2 }],
    ['three in a row', ['hostile', 'hostile', 'hostile'], { inARow: 3, advice: 'coolDown' }],
    ['three with a calm one between them', ['hostile', 'hostile', 'calm', 'hostile'], { hostile: 3, inARow: 1 }],
    [
      'six in the shift, whatever came between them',
      ['hostile', 'calm', 'hostile', 'calm', 'hostile', 'calm', 'hostile', 'calm', 'hostile', 'calm', 'hostile'],
      { hostile: 6, inARow: 1, advice: 'rotation' },
    ],
  ])('%s', (_, moods, load) => {
    expect(loadOf(noted(...moods), 'ana', began)).toMatchObject(load);
    expect(loadOf(noted(...moods), 'ana', began).advice).toBe((load as { advice?: string }).advice);
  });

  it('is their own, of this shift, in the order in which it happened', () => {
    const others = [
      { at: began - 1, by: 'ana', mood: 'hostile' as const },
      { at: began + 5, by: 'bo', mood: 'calm' as const },
    ];
    expect(loadOf([...noted('hostile', 'hostile').toReversed(), ...others], 'ana', began)).toEqual({
      contacts: 2,
      upset: 0,
      hostile: 2,
      inARow: 2,
    });
  });
});
