import { savedAs } from './saved-as.js';

describe('a file is saved', () => {
  const nameIn = (header: string): string => decodeURIComponent(/filename\*=UTF-8''(.+)$/.exec(header)?.[1] ?? '');

  it.each([
    ['as it was called', 'invoice 3.pdf', 'invoice 3.pdf'],
    ['in its own script', '发票（三）.pdf', '发票（三）.pdf'],
    ['out of no folder', '../../etc/passwd', '_.._etc_passwd'],
    ['out of no drive', 'C:\\Windows\\x.dll', 'C__Windows_x.dll'],
    ['on one line', 'a\r\nset-cookie: b=c', 'a__set-cookie_ b=c'],
    ['without quotes', 'a"; filename="b.exe', 'a_; filename=_b.exe'],
    ['in the direction of its letters', 'photo\u202Egpj.exe', 'photo_gpj.exe'],
    ['visibly', '...hidden', 'hidden'],
    ['whatever half of a letter it has', 'a\uD800b.txt', 'a\uFFFDb.txt'],
    ['by our name, when it has none', undefined, 'file'],
    ['by our name, when nothing is left of it', ' .. ', 'file'],
  ])('%s', (_, name, saved) => {
    const header = savedAs(name, 'file');
    expect(header).toMatch(/^attachment; filename="[\w.\- ]+"; filename\*=UTF-8''[\w.\-%]+$/);
    expect(nameIn(header)).toBe(saved);
  });

  it('under a name that a file system takes, with its ending', () => {
    const name = nameIn(savedAs(`${'很'.repeat(500)}.pdf`, 'file'));
    expect(Buffer.byteLength(name)).toBeLessThan(255);
    expect(name).toMatch(/\.pdf$/);
  });
});
