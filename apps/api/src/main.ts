import cookies from '@fastify/cookie';
import files from '@fastify/static';
import { FirstAdministrator } from '#people/first-administrator.js';
import { runProcess } from '#platform/run-process.js';
import { tellSupervisor } from '#platform/supervisor.js';
import { ApiModule } from './api.module.js';
import { serveQueueBoard } from './queues/bullmq-queue-board.js';
import { consoleFolder, serveConsole } from './serve-console.js';
import { statusOf } from './status-of.js';

await runProcess({
  name: 'api',
  module: ApiModule,
  port: 'API_PORT',
  statusOf,
  prepare: async (application) => {
    await application.register(cookies);
    await application.register(files, { root: consoleFolder, wildcard: false, index: false, cacheControl: false });
    serveConsole(application);
    await serveQueueBoard(application);
    const login = await application.get(FirstAdministrator).make();
    // To whoever started us, never to the logs; without a supervisor the container's output is the only place to tell.
    if (login && !tellSupervisor({ firstAdministrator: login })) {
      console.log(`First administrator: ${login.email}, password: ${login.password}`);
    }
  },
});
