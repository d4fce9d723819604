/** A signed-in member of staff, speaking HTTP as the console does. */
export interface StaffSession {
  get(path: string): Promise<Response>;
  delete(path: string): Promise<Response>;
  post(path: string, body: unknown): Promise<Response>;
  /** Asks again until the answer is as expected; fails with the last answer after half a minute. */
  eventually<T>(path: string, asExpected: (answer: T) => boolean): Promise<T>;
}

export async function signIn(api: string, login: { email: string; password: string }): Promise<StaffSession> {
  const answer = await fetch(`${api}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(login),
  });
  if (answer.status !== 204) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const ask = (method: string) => (path: string) => fetch(`${api}${path}`, { method, headers: { cookie } });
  const post = (path: string, body: unknown): Promise<Response> =>
    fetch(`${api}${path}`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  return {
    get: ask('GET'),
    delete: ask('DELETE'),
    post,
    async eventually<T>(path: string, asExpected: (value: T) => boolean): Promise<T> {
      const until = Date.now() + 30_000;
      for (;;) {
        const response = await ask('GET')(path);
        const value = (await response.json()) as T;
        if (response.ok && asExpected(value)) return value;
        if (Date.now() > until) throw new Error(`${path} stayed ${response.status} ${JSON.stringify(value)}`);
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    },
  };
}
