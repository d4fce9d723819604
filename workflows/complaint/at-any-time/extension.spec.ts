import { after, ana, bo, day, fact, li, mei, obstacles, told, until } from '../complaint.story.js';

const begun = after(...until.investigation);
const wanted = { clock: 'finalResponse', reason: 'complex', explanation: '等待检测' };
const asked = fact('extension.asked', 2 * day, ana, wanted);
const granted = fact('deadline.extended', 3 * day, li, wanted);
const declined = fact('extension.declined', 3 * day, li, { clock: 'finalResponse', because: '须先答复' });

describe('More time that is asked for', () => {
  it('is put before whoever may grant it, and gone once it is granted', () => {
    const waiting = told(begun, [asked]);
    expect(waiting.effects).toEqual([{ type: 'approval.ask', extension: 'finalResponse' }]);
    expect(waiting.snapshot.context.extensionsAsked).toEqual([
      { clock: 'finalResponse', reason: 'complex', by: 'ana', at: asked.at },
    ]);
    const done = told(waiting, [granted]);
    expect(done.snapshot.context).toMatchObject({ extensionsAsked: [], extensions: [{ clock: 'finalResponse' }] });
    expect(done.effects).toContainEqual({ type: 'owner.notify', about: 'extensionGranted' });
  });

  it('is declined with a reason, and may be asked for again', () => {
    const step = told(begun, [asked, declined]);
    expect(step.snapshot.context).toMatchObject({ extensionsAsked: [], extensions: [] });
    expect(step.effects).toEqual([{ type: 'owner.notify', about: 'extensionDeclined' }]);
    expect(obstacles(step, { ...asked, at: 4 * day })).toEqual([]);
  });

  it('is answered by whoever may grant it, and not by whoever asked', () => {
    const waiting = told(begun, [asked]);
    expect(obstacles(waiting, { ...granted, by: ana })).toEqual(['extension-approver', 'asker-cannot-approve']);
    const byLead = told(begun, [{ ...asked, by: li }]);
    expect(obstacles(byLead, granted)).toEqual(['asker-cannot-approve']);
    expect(obstacles(byLead, declined)).toEqual(['asker-cannot-approve']);
    expect(obstacles(byLead, { ...granted, by: mei })).toEqual([]);
  });

  it('is asked for, for a reason of the policy, by whoever handles the complaint', () => {
    expect(obstacles(begun, { ...asked, reason: 'busy' })).toEqual(['extension-not-allowed']);
    expect(obstacles(begun, { ...asked, by: bo })).toEqual(['not-the-owner']);
    expect(obstacles(begun, declined)).toEqual(['extension-not-asked']);
  });

  it('takes the place of what was asked for the same clock and never answered', () => {
    const { extensionsAsked } = told(begun, [asked, { ...asked, id: 'again', at: 3 * day, by: li }]).snapshot.context;
    expect(extensionsAsked).toEqual([{ clock: 'finalResponse', reason: 'complex', by: 'li', at: 3 * day }]);
  });

  it('is granted also without having been asked for, and tells the owner nothing that they did themselves', () => {
    expect(told(begun, [granted]).effects).toEqual([{ type: 'letter.send', letterId: 'holding-1', letter: 'holding' }]);
  });
});
