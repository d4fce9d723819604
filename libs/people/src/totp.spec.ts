import { authenticatorAddress, base32, codeOf, stepAt, stepOfCode } from './totp.js';

/** The secret of RFC 6238, appendix B. */
const secret = Buffer.from('12345678901234567890');

describe('a time-based code', () => {
  it.each([
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ])('is that of RFC 6238 at second %i', (second, code) => {
    expect(codeOf(secret, stepAt(second * 1000), 8)).toBe(code);
  });

  it('is good for its half minute and for a clock that is half a minute off, and no longer', () => {
    const at = 1_234_567_890_000;
    const code = codeOf(secret, stepAt(at));
    expect(stepOfCode(secret, code, at)).toBe(stepAt(at));
    expect(stepOfCode(secret, code, at + 30_000)).toBe(stepAt(at));
    expect(stepOfCode(secret, code, at - 30_000)).toBe(stepAt(at));
    expect(stepOfCode(secret, code, at + 60_000)).toBeUndefined();
    expect(stepOfCode(secret, code, at - 60_000)).toBeUndefined();
  });

  it.each(['', '0', '1234567', 'abcdef', ' 050471', '１２３４５６'])('is not "%s"', (code) => {
    expect(stepOfCode(secret, code, 1_111_111_109_000)).toBeUndefined();
  });

  it('is told to an authenticator in base32 (RFC 4648)', () => {
    expect(base32(Buffer.from('foobar'))).toBe('MZXW6YTBOI');
    expect(authenticatorAddress(secret, 'Redress', 'li@example.org')).toBe(
      'otpauth://totp/Redress:li%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Redress&period=30&digits=6',
    );
  });
});
