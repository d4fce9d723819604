import { hashOfSeal, noSeal, SealKey } from '#casework/seal.js';
import { writeSeal } from './tell-of-seal.js';

describe('The mail of a seal', () => {
  const signed = new SealKey(Buffer.alloc(32, 'x')).sign({
    format: 1,
    number: 42,
    day: '2026-03-02',
    madeAt: Date.parse('2026-03-02T00:00:10+08:00'),
    complaints: 12_345,
    heads: 67,
    root: noSeal,
    previous: noSeal,
  });
  const { subject, text } = writeSeal(signed);

  it('says in both languages what was sealed', () => {
    expect(subject).toBe('第 42 号封存（2026-03-02） · Seal 42 of 2026-03-02');
    expect(text).toContain('The histories of 12345 complaints were sealed; 67 of them had changed');
    expect(text).toContain('已封存 12345 件投诉的历史记录，其中 67 条链首自上次封存后有变动。');
  });

  it('holds what is needed to prove later that the seal is the same, unbroken', () => {
    const { seal } = signed;
    expect(text.match(new RegExp(`--expect 42:${hashOfSeal(seal)}`, 'g'))).toHaveLength(2);
    expect(text).toContain(seal.key);
  });
});
