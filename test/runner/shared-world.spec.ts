import { Logger } from '@nestjs/common';
import SharedWorld from './shared-world.mjs';

const given = { projectConfig: {} } as unknown as ConstructorParameters<typeof SharedWorld>[0];

describe('What a test file changed of the world that all files share', () => {
  it('is put back at its end: environment, console and who writes the log', async () => {
    const world = new SharedWorld(given);
    const { console } = globalThis;
    process.env['LEFT_BEHIND'] = 'by a file';
    globalThis.console = Object.create(console) as Console;
    Logger.overrideLogger(false);
    expect(Logger.isLevelEnabled('warn')).toBe(false);

    await world.teardown();

    expect(process.env['LEFT_BEHIND']).toBeUndefined();
    expect(globalThis.console).toBe(console);
    expect(Logger.isLevelEnabled('warn')).toBe(true);
  });

  it('is put back too where only the levels of the log were changed', async () => {
    const world = new SharedWorld(given);
    Logger.overrideLogger(['fatal']);
    expect(Logger.isLevelEnabled('warn')).toBe(false);
    await world.teardown();
    expect(Logger.isLevelEnabled('warn')).toBe(true);
  });
});
