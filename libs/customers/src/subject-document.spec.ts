import { subjectDocument } from './subject-document.js';
import type { SubjectAccessExport } from './subject-export.js';

const madeAt = Date.parse('2026-06-01T10:00:00Z');
const zones = { told: 'UTC', house: 'Asia/Shanghai' };
const consent = { how: 'spoken', at: madeAt } as const;
const kept = { drivers: [], consent, recordedAt: madeAt, until: Date.parse('2027-06-01T00:00:00Z') } as const;

const nothing: SubjectAccessExport = {
  madeAt,
  customer: { id: 'c', version: 1, reaches: [], notSameAs: [], seenWith: [], log: [], createdAt: 0, updatedAt: 0 },
  merged: [],
  complaints: [],
  promises: [],
  ratings: [],
  contacts: [],
  said: [],
  restrictions: [],
  messages: [],
  notes: [],
};

const told: SubjectAccessExport = {
  ...nothing,
  customer: {
    ...nothing.customer,
    care: { ...kept, needs: ['largePrint'], drivers: ['health'], note: 'Reads with a glass' },
  },
  said: [{ ref: 'C-2026-000123-7', care: { ...kept, needs: ['interpreter'] } }],
  restrictions: [
    {
      id: 'r',
      customerId: 'c',
      version: 1,
      state: 'lifted',
      limits: { closed: ['phone'], hours: { days: [2], from: 600, to: 720 } },
      reason: 'You called 40 times on one day.',
      evidence: [{ ref: 'C-2026-000123-7', at: madeAt, what: 'forty calls' }],
      asked: { by: 'li', at: madeAt },
      decided: { by: 'mo', at: madeAt },
      reviewAt: madeAt,
      until: madeAt,
      done: {},
      log: [],
    },
  ],
};

describe('What a customer is given to read of what is held about them', () => {
  it.each([
    ['en', ['Large print', 'Health', 'Reads with a glass', 'An interpreter', 'Told with', 'lifted', 'by telephone']],
    ['zh-CN', ['大字函件', '健康状况', 'Reads with a glass', '需要口译', '随投诉提供', '已解除', '电话']],
  ] as const)('names needs, why, and every restriction with what shows it (%s)', (locale, parts) => {
    const text = JSON.stringify(subjectDocument(told, locale, zones));
    for (const part of [...parts, 'You called 40 times on one day.', 'forty calls', '10:00'])
      expect(text).toContain(part);
  });

  it('names none of our people who decided about it', () => {
    expect(JSON.stringify(subjectDocument(told, 'en', zones))).not.toMatch(/"(li|mo)"/);
  });

  it('has no empty part about needs or restrictions', () => {
    expect(JSON.stringify(subjectDocument(nothing, 'en', zones))).not.toMatch(/need from us|can reach us/);
  });
});
