import { OutgoingMails } from '#notifications/outgoing-mails.js';
import { hashPassword } from '#people/password.js';
import { StaffStore } from '#people/staff.store.js';
import { codeOf, stepAt } from '#people/totp.js';
import type { Role } from '#workflows/complaint/complaint.roles.js';
import type { Answer, Person } from '../api.story.js';
import { RunningApi } from '../api.story.js';
import { sessionCookie } from '../session-cookie.js';

export const password = 'a good long password';
export const next = 'another good password';
export const halfMinute = 30_000;

/** The API with people who have passwords, for all stories of a file. */
export function useAccounts(): Accounts {
  const accounts = new Accounts();
  beforeAll(() => accounts.start());
  afterAll(() => accounts.api().stop());
  return accounts;
}

/** The cookie that an answer gives. */
export function tokenIn({ headers }: Answer): string {
  const given = [headers['set-cookie']]
    .flat()
    .map(String)
    .find((one) => one.startsWith(`${sessionCookie}=`));
  return given?.split(';')[0]?.slice(sessionCookie.length + 1) ?? '';
}

export async function status(answer: Promise<Answer>): Promise<number> {
  return (await answer).status;
}

class Accounts {
  private running: { api: RunningApi; root: Person } | undefined;
  private people = 0;

  readonly api = (): RunningApi => this.started.api;

  /** An administrator. */
  readonly root = (): Person => this.started.root;

  /** Somebody with a password, who has not signed in yet. */
  readonly somebody = async (...roles: Role[]): Promise<{ id: string; email: string }> => {
    const id = `somebody-${(this.people += 1)}`;
    const email = `${id}@example.org`;
    const member = { id, email, name: id, roles, passwordHash: await hashPassword(password) };
    await this.api().application.get(StaffStore, { strict: false }).add(member);
    return { id, email };
  };

  readonly browser = (token: string): Person => this.api().withHeaders({ cookie: `${sessionCookie}=${token}` });

  readonly enter = (email: string, secret = password): Promise<Answer> =>
    this.api().stranger().post('/api/session', { email, password: secret });

  readonly signedIn = async (email: string): Promise<Person> => {
    const answer = await this.enter(email);
    expect(answer.status).toBe(204);
    return this.browser(tokenIn(answer));
  };

  /** What the application on a telephone shows for this secret. */
  readonly codeNow = (secret: string): string => codeOf(bytesOf(secret), stepAt(this.api().time.now()));

  /** Sets up a second factor. */
  readonly enrol = async (person: Person): Promise<{ secret: string; recoveryCodes: string[]; person: Person }> => {
    const offered = await person.post('/api/account/second-factor', { password });
    expect(offered).toMatchObject({
      status: 200,
      body: { picture: expect.stringMatching(/^data:image\/svg/) as string },
    });
    const secret = offered.body['secret'] as string;
    const confirmed = await person.post('/api/account/second-factor/confirm', { code: this.codeNow(secret) });
    expect(confirmed.status).toBe(200);
    this.api().time.turn(halfMinute);
    const recoveryCodes = confirmed.body['recoveryCodes'] as string[];
    return { secret, recoveryCodes, person: this.browser(tokenIn(confirmed)) };
  };

  /** What the latest mail's link says behind its `#`. */
  readonly linkMailedTo = async (email: string): Promise<string> => {
    const { items: mails } = await this.api().application.get(OutgoingMails, { strict: false }).page(50);
    const mail = mails.map((one) => one.mail).find(({ to }) => to.address === email);
    return /choose-password#([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
  };

  async start(): Promise<void> {
    const api = await RunningApi.start();
    this.running = { api, root: await api.person('administrator') };
  }

  private get started(): { api: RunningApi; root: Person } {
    if (!this.running) throw new Error('it is not started yet');
    return this.running;
  }
}

function bytesOf(secret: string): Buffer {
  const bits = [...secret].map((one) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(one).toString(2).padStart(5, '0'));
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}
