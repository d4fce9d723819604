import { masked } from './mask.js';

describe('What is masked in an answer', () => {
  it.each<[string, object, object]>([
    [
      'how a complaint’s customer is reached',
      { ref: 'C-1', contact: { name: '王芳', email: 'wang@example.org', phone: '+8613800138000', preferred: 'phone' } },
      { ref: 'C-1', contact: { name: '王芳', email: 'w***@example.org', phone: '+86****8000', preferred: 'phone' } },
    ],
    [
      'addresses, numbers and papers in a customer’s file',
      {
        customer: {
          reaches: [{ kind: 'phone', value: '+8613800138000', isConfirmed: true }],
          idNumber: '11010119900101123X',
          postalAddress: '北京市朝阳区某路一号',
        },
      },
      {
        customer: {
          reaches: [{ kind: 'phone', value: '+86****8000', isConfirmed: true }],
          idNumber: '110****123X',
          postalAddress: '北京市***',
        },
      },
    ],
    [
      'whoever wrote to us, and not our own address',
      { items: [{ direction: 'in', from: { address: 'a@b.org', name: 'A' }, to: [{ address: 'us@house.org' }] }] },
      { items: [{ direction: 'in', from: { address: 'a***@b.org', name: 'A' }, to: [{ address: 'us@house.org' }] }] },
    ],
    [
      'to whom a mail went',
      { purpose: { kind: 'letter' }, to: { address: 'anna@b.org' } },
      { purpose: { kind: 'letter' }, to: { address: 'a***@b.org' } },
    ],
    [
      'whose mail was too large to be taken in, and from where it came',
      { items: [{ from: 'anna@b.org', to: ['us@house.org'], remoteAddress: '203.0.113.9', size: 9 }] },
      { items: [{ from: 'a***@b.org', to: ['us@house.org'], remoteAddress: '203***', size: 9 }] },
    ],
    ['nothing of what the workflow knows', { context: { contact: 1 } }, { context: { contact: 1 } }],
  ])('%s', (_, answer, expected) => {
    expect(masked(answer)).toEqual(expected);
  });
});
