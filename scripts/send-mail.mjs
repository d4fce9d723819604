/** `npm run mail:send <file.eml> [recipient]`: hands a mail to the running system, byte for byte as it lies in the file. */
import { readFileSync } from 'node:fs';
import { DataFolder } from './setup/data-folder.mjs';
import { install } from './setup/install.mjs';
import { CannotGoOn, run, words } from './setup/words.mjs';

run(async () => {
  const [file, to = 'complaints@localhost'] = process.argv.slice(2);
  if (!file)
    throw new CannotGoOn(
      words('Usage: npm run mail:send <file.eml> [recipient]', '用法：npm run mail:send <文件.eml> [收件人]'),
    );
  await install();
  const running = await new DataFolder(process.env.DATA_DIR).running();
  if (!running?.mail)
    throw new CannotGoOn(
      words('Redress does not run here. Start it with: npm start', 'Redress 未在此运行。请先执行 npm start'),
    );
  const raw = readOr(file);
  const from = /^from:.*?([^\s<>"]+@[^\s<>"]+)/im.exec(raw.toString('latin1'))?.[1] ?? '';
  const { createTransport } = await import('nodemailer');
  const { response } = await createTransport(running.mail).sendMail({ envelope: { from, to: [to] }, raw });
  console.log(response);
});

/** @param {string} file */
function readOr(file) {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new CannotGoOn(error instanceof Error ? error.message : String(error));
  }
}
