import type { AskedMail, Verdict } from './mail-guard.js';
import { countedAddress, verdictOn } from './mail-guard.js';

const minute = 60_000;
const hour = 60 * minute;

/** Asks for mails one after another, as the guard would, and gives what it said to each. */
class Asking {
  private readonly asked: AskedMail[] = [];
  private now = 0;

  passes(time: number): this {
    this.now += time;
    return this;
  }

  ask(nature: AskedMail['nature'], complaintId = 'c-1', key = `key-${this.asked.length}`): Verdict['say'] {
    return this.verdict(nature, complaintId, key).say;
  }

  verdict(nature: AskedMail['nature'], complaintId = 'c-1', key = `key-${this.asked.length}`): Verdict {
    const mail = { key, complaintId, nature, at: this.now };
    const verdict = verdictOn(this.asked, mail);
    if (!this.asked.some((one) => one.key === key)) this.asked.push({ ...mail, isSent: verdict.say === 'send' });
    return verdict;
  }

  times(count: number, pause: number, nature: AskedMail['nature'], complaintId?: (index: number) => string): number {
    let sent = 0;
    for (let index = 0; index < count; index += 1) {
      if (this.passes(pause).ask(nature, complaintId?.(index)) === 'send') sent += 1;
    }
    return sent;
  }
}

describe('Automatic mail', () => {
  it('answers a complaint once', () => {
    const asking = new Asking();
    expect([asking.ask('answer'), asking.passes(2 * hour).ask('answer')]).toEqual(['send', 'withhold']);
  });

  it('answers one address once an hour, and three times a day, whatever it complains of', () => {
    const asking = new Asking();
    const said = [0, minute, hour, hour, hour, hour].map((pause, index) =>
      asking.passes(pause).ask('answer', `c-${index}`),
    );
    expect(said).toEqual(['send', 'withhold', 'send', 'send', 'withhold', 'withhold']);
    expect(asking.passes(21 * hour).ask('answer', 'c-9')).toBe('send');
  });

  it('lets one victim of a flood of forms have one mail an hour', () => {
    expect(new Asking().times(10_000, 1000, 'answer', (index) => `c-${index}`)).toBeLessThanOrEqual(3);
  });

  it('stops at the eleventh within ten minutes, and says so to somebody once', () => {
    const asking = new Asking();
    expect(asking.times(10, 1000, 'notice', (index) => `c-${index}`)).toBe(10);
    expect(asking.passes(1000).verdict('notice', 'c-11')).toEqual({ say: 'break', isFirst: true });
    expect(asking.passes(1000).verdict('notice', 'c-12')).toEqual({ say: 'break', isFirst: false });
    expect(asking.passes(11 * minute).ask('notice', 'c-13')).toBe('send');
  });

  it('climbs down the ladder in one complaint: no loop gets more than a hundred mails in ten hours', () => {
    const sent = new Asking().times(600, minute, 'notice');
    expect(sent).toBeLessThanOrEqual(100);
    expect(sent).toBeGreaterThan(20);
  });

  it('never holds back what a person wrote', () => {
    const asking = new Asking();
    expect(asking.times(200, 1000, 'personal')).toBe(200);
    expect(asking.ask('notice')).toBe('send');
  });

  it('gives the same mail the same answer, and counts it once', () => {
    const asking = new Asking();
    const said = Array.from({ length: 20 }, () => asking.ask('answer', 'c-1', 'the same'));
    expect(new Set(said)).toEqual(new Set(['send']));
    expect(asking.passes(hour).ask('answer', 'c-2')).toBe('send');
  });

  it('counts addresses of one person as one', () => {
    expect(countedAddress('Wang+a1@Example.org')).toBe('wang@example.org');
  });
});
