import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { problemsIn } from '../../scripts/check-containers.mjs';

const repository = join(import.meta.dirname, '../..');
const looked = [
  'docker-compose.yml',
  'Dockerfile',
  '.dockerignore',
  '.env.example',
  '.npmrc',
  'package.json',
  'package-lock.json',
  'libs/platform/src/configuration.ts',
  'libs/platform/src/mail-configuration.ts',
  ...readdirSync(join(repository, 'apps'))
    .filter((app) => app !== 'console')
    .map((app) => `apps/${app}/src/main.ts`),
];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'containers-'));
  for (const file of looked) cpSync(join(repository, file), join(folder, file), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Makes one change and says where: the line on which the changed text begins. */
function change(file: string, from: string, to: string): number {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not say: ${from}`);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
  return text.slice(0, text.indexOf(from)).split('\n').length;
}

const problems = (): string[] => problemsIn(folder).map(({ file, line, message }) => `${file}:${line}: ${message}`);

describe('the container files', () => {
  it('have no problem', () => {
    expect(problemsIn(repository)).toEqual([]);
  });

  it.each([
    ['docker-compose.yml', 'stop_grace_period: 30s', 'stop_grace_time: 30s', /must NOT have additional properties/],
    ['docker-compose.yml', 'interval: 10s', 'interval: often', /interval is no duration/],
    ['docker-compose.yml', 'retries: 3', 'retries: [3]', /retries must be/],
    [
      'docker-compose.yml',
      'volumes:\n  mongodb-data:',
      'volumes:\n  mongodb-data: 5',
      /mongodb-data must be object/,
      1,
    ],
    ['docker-compose.yml', 'name: redress', 'name: [redress', /Flow sequence/, 2],
    ['docker-compose.yml', 'image: redis:8-alpine', 'image: redis', /image "redis"/],
    [
      'docker-compose.yml',
      'command: [dist/apps/portal/src/main.js]',
      'command: [dist/apps/shop/src/main.js]',
      /no source becomes/,
    ],
    ['docker-compose.yml', 'ADMIN_EMAIL: $', 'ADMIN_MAIL: $', /ADMIN_MAIL is no variable/],
    [
      'docker-compose.yml',
      '${ADMIN_PASSWORD:?set the password of the first administrator in .env}',
      '${ADMIN_PASSWORD:-changeme}',
      /ADMIN_PASSWORD is a secret/,
    ],
    ['docker-compose.yml', '- redis-data:/data', '- reddis-data:/data', /mounts reddis-data/],
    [
      'docker-compose.yml',
      "'${PUBLISH_ADDRESS:-127.0.0.1}:${API_PORT:-3000}:3000'",
      "'${API_PORT:-3000}:3000'",
      /names no address/,
    ],
    [
      'docker-compose.yml',
      'api: { condition: service_healthy }',
      'apy: { condition: service_healthy }',
      /apy, which is no service/,
    ],
    ['Dockerfile', 'RUN npm run build', 'RNU npm run build', /Unknown instruction: RNU/],
    ['Dockerfile', 'USER node', 'USER root', /runs as root/],
    ['Dockerfile', 'COPY --from=build /app/dist', 'COPY --from=built /app/dist', /built, which is no stage/],
    ['Dockerfile', 'COPY package.json ./', 'COPY packages.json ./', /packages\.json, which is not there/],
    ['Dockerfile', 'FROM node:24-bookworm-slim AS build', 'FROM node AS build', /no fixed tag/],
    ['.env.example', 'ADMIN_PASSWORD=', 'ADMIN_PASSWORD=changeme', /ADMIN_PASSWORD is a secret/],
    ['.env.example', 'HOST=127.0.0.1', 'HOTS=127.0.0.1', /HOTS is read by nothing/],
    ['.env.example', "# Customers' pages.\n", '\n', /PORTAL_PORT has no line that explains it/, 1],
    ['.dockerignore', '.env\n', '', /\.env would be copied into the image/, -1],
  ])('%s is refused, with the line, when %j becomes %j', (file, from, to, message, below = 0) => {
    const line = change(file, from, to) + below;
    const found = problems();
    expect(found).toContainEqual(expect.stringMatching(message));
    expect(found.find((problem) => message.test(problem))?.startsWith(`${file}:${line}: `)).toBe(true);
  });

  it('.env.example is refused when the code learns a variable that it does not name', () => {
    change(
      'libs/platform/src/configuration.ts',
      "readonly HOST: string = '127.0.0.1';",
      "readonly HOST = '';\n  readonly IMAP_URL?: string;",
    );
    expect(problems()).toContainEqual(expect.stringMatching(/^\.env\.example:\d+: IMAP_URL is missing/));
  });
});
