/** A browser without script over real HTTP, from an address that a proxy tells: it keeps its cookies and posts forms. */
export class PortalVisitor {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly portal: string,
    private readonly address: string,
    private readonly language = 'en',
  ) {}

  get(path: string): Promise<Answer> {
    return this.ask(path, { method: 'GET' });
  }

  post(
    path: string,
    fields: Readonly<Record<string, string>>,
    file?: { name: string; content: string },
  ): Promise<Answer> {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    if (file) body.append('attach', new Blob([file.content]), file.name);
    return this.ask(path, { method: 'POST', body });
  }

  /** Opens a complaint by the form; gives its reference and the token of its private link. */
  async complain(fields: Readonly<Record<string, string>>): Promise<{ ref: string; token: string }> {
    const key = fieldIn((await this.get('/')).html, 'key');
    const { location, status } = await this.post('/complaints', { key, do: 'send', ...fields });
    const ref = /C-\d{4}-\d{6}-\d/.exec(location)?.[0];
    if (ref === undefined) throw new Error(`no complaint came of it: ${status}`);
    const token = /\/track#([\w-]{43})/.exec((await this.get(`/complaints/${ref}/receipt`)).html)?.[1] ?? '';
    return { ref, token };
  }

  private async ask(path: string, request: RequestInit): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(`${this.portal}${path}`, {
      ...request,
      redirect: 'manual',
      headers: { 'x-forwarded-for': this.address, 'accept-language': this.language, ...(cookie && { cookie }) },
    });
    for (const set of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split(/=(.*)/s);
      this.cookies.set(name, value);
    }
    return { status: answer.status, location: answer.headers.get('location') ?? '', html: await answer.text() };
  }
}

export interface Answer {
  readonly status: number;
  readonly location: string;
  readonly html: string;
}

/** What a field of this name holds. */
export function fieldIn(html: string, name: string): string {
  return new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1] ?? '';
}
