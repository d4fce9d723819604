import { runProcess } from '#platform/run-process.js';
import { PortalModule } from './portal.module.js';
import { setUpPortal } from './set-up-portal.js';

await runProcess({
  name: 'portal',
  module: PortalModule,
  port: 'PORTAL_PORT',
  // A photo from a phone with a weak signal takes its time.
  requestTimeout: 5 * 60_000,
  prepare: setUpPortal,
});
