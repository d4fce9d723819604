import { runProcess } from '#platform/run-process.js';
import { WorkerModule } from './worker.module.js';

await runProcess({ name: 'worker', module: WorkerModule, port: 'WORKER_PORT' });
