import { runProcess } from '#platform/run-process.js';
import { MailGatewayModule } from './mail-gateway.module.js';
import { SmtpReceiver } from './smtp-receiver.js';

await runProcess({
  name: 'mail-gateway',
  module: MailGatewayModule,
  port: 'MAIL_GATEWAY_PORT',
  prepare: async (application) => {
    await application.get(SmtpReceiver).listen();
  },
});
