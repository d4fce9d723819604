import type { Severity } from '#workflows/complaint/complaint.context.js';
import { calendar, inChina, shownIn } from './business-time.story.js';
import { afterQuietHours } from './quiet-hours.js';

const night = { from: '20:00', to: '08:00', exceptFor: ['critical'] } as const;

function told(at: string, severity: Severity = 'normal', quiet: Parameters<typeof afterQuietHours>[0] = night): string {
  return shownIn('Asia/Shanghai', afterQuietHours(quiet, calendar('cn'), severity, inChina(at)));
}

describe('quiet hours', () => {
  it('keep an alert of the evening and of the night until the morning', () => {
    expect(told('2026-11-24 20:00')).toBe('2026-11-25 08:00');
    expect(told('2026-11-24 23:30')).toBe('2026-11-25 08:00');
    expect(told('2026-11-25 00:00')).toBe('2026-11-25 08:00');
    expect(told('2026-11-25 07:59')).toBe('2026-11-25 08:00');
  });

  it('let an alert of the day through at once', () => {
    expect(told('2026-11-24 08:00')).toBe('2026-11-24 08:00');
    expect(told('2026-11-24 19:59')).toBe('2026-11-24 19:59');
  });

  it('do not hold for what is critical', () => {
    expect(told('2026-11-24 23:30', 'critical')).toBe('2026-11-24 23:30');
  });

  it('may lie within one day', () => {
    const noon = { from: '12:00', to: '13:30', exceptFor: [] };
    expect(told('2026-11-24 12:15', 'normal', noon)).toBe('2026-11-24 13:30');
    expect(told('2026-11-24 23:30', 'normal', noon)).toBe('2026-11-24 23:30');
  });
});
