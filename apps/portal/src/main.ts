import { runProcess } from '#platform/run-process.js';
import { PortalModule } from './portal.module.js';

await runProcess({ name: 'portal', module: PortalModule, port: 'PORTAL_PORT' });
