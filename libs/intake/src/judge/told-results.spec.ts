import { toldResults } from './told-results.js';

const field = (raw: string) => ({ name: 'authentication-results', raw });

describe('What another mail server found out about a sender', () => {
  it.each([
    {
      written:
        'mx.example.org; spf=pass (sender IP is 203.0.113.7; really) smtp.mailfrom=a@b.example; dkim=fail; dkim=pass header.d=b.example; dmarc=pass',
      told: { spf: 'pass', dkim: 'pass', dmarc: 'pass' },
    },
    { written: 'MX.example.org 1; DMARC = FAIL (p=none (really))', told: { dmarc: 'fail' } },
    { written: '"mx.example.org"; arc=pass; auth=pass smtp.auth=x', told: { arc: 'pass' } },
    { written: 'mx.example.org; none', told: {} },
    { written: 'mx.example.org; (dmarc=pass)', told: {} },
  ])('is read: $written', ({ written, told }) => {
    expect(toldResults([field(written)], 'mx.example.org')).toEqual({ ...told, by: 'mx.example.org' });
  });

  it.each([
    ['says nothing', []],
    ['calls itself otherwise', [field('mx.example.net; dmarc=pass')]],
    ['is not the last one on the way', [field('mx.example.net; dmarc=fail'), field('mx.example.org; dmarc=pass')]],
    ['only begins with the name', [field('mx.example.org.evil.example; dmarc=pass')]],
    ['gives no name', [field('spf=pass smtp.mailfrom=a@b.example; dmarc=pass')]],
  ])('is not believed of one that %s', (_, fields) => {
    expect(toldResults(fields, 'mx.example.org')).toBeUndefined();
  });
});
