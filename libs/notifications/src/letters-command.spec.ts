import type { OwedDuty } from './letter-duties.js';
import { runLettersCommand } from './letters-command.js';

/** What a policy may demand one day, and no shipped survey says. */
let owed: readonly OwedDuty[] = [];

function run(...words: string[]): { code: number; said: string; complained: string } {
  const said: string[] = [];
  const complained: string[] = [];
  const code = runLettersCommand(words, {
    locale: 'en',
    house: 'Redress',
    duties: (letter) => (letter === 'survey' ? owed : []),
    print: (line) => said.push(line),
    complain: (line) => complained.push(line),
  });
  return { code, said: said.join('\n'), complained: complained.join('\n') };
}

describe('The command line of the letters', () => {
  it('tries every letter out', () => {
    expect(run('check')).toMatchObject({ code: 0, said: '14 × 2: ok' });
  });

  it('refuses a letter that does not say what a policy demands of it', () => {
    owed = [
      { duty: 'newDate', called: { en: 'the new date', 'zh-CN': '新的期限' }, by: [{ en: 'A law', 'zh-CN': '法规' }] },
    ];
    expect(() => run('check')).toThrow(
      'survey/1/en.hbs: it does not always say the new date, which is demanded by A law',
    );
    owed = [];
  });

  it('shows a letter as text, or as HTML, in the language that is asked for', () => {
    expect(run('preview', 'finalResponse').said).toContain('finalResponse@1\n[C-2026-000123-7] Our final response');
    expect(run('preview', 'finalResponse', '--locale', 'zh-CN', '--html').said).toContain('<html lang="zh-CN">');
  });

  it('says what it understands when it understood nothing', () => {
    expect(run('preview', 'finalresponse')).toMatchObject({
      code: 2,
      complained: expect.stringContaining('finalResponse, ') as string,
    });
    expect(run().code).toBe(2);
  });
});
