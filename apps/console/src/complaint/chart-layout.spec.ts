import { layoutOf, moment } from './chart-layout.js';

describe('the chart', () => {
  const states = [
    { key: 'receipt.assessing', stage: 'receipt', name: 'assessing' },
    { key: 'receipt.givingNotice', stage: 'receipt', name: 'givingNotice' },
    { key: 'acknowledgement.contacting', stage: 'acknowledgement', name: 'contacting' },
  ];

  it('has a column for each stage, and its moments below each other', () => {
    const [first, below, next] = layoutOf({ states });
    expect(below).toMatchObject({ x: first?.x });
    expect(below!.y).toBeGreaterThan(first!.y + moment.height);
    expect(next).toMatchObject({ y: first?.y });
    expect(next!.x).toBeGreaterThan(first!.x + moment.width);
  });
});
