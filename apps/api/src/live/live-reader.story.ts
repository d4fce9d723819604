/** One event of a stream, as a browser reads it. */
export interface Heard {
  readonly name?: string;
  readonly data?: Record<string, unknown>;
  readonly id?: string;
}

/** A browser that listens to `/api/live`. */
export class LiveReader {
  /** The position up to which everything is known, as a browser remembers it. */
  lastId: string | undefined;
  readonly all: Heard[] = [];
  /** When the server has ended the stream. */
  readonly ended: Promise<void>;
  private taken = 0;
  private isOver = false;
  private waiting: (() => void)[] = [];

  private constructor(
    readonly status: number,
    readonly headers: Headers,
    body: ReadableStream<Uint8Array> | null,
    private readonly leaving: AbortController,
  ) {
    this.ended = this.read(body).catch(() => undefined);
  }

  static async open(api: string, headers: Readonly<Record<string, string>>, left?: string): Promise<LiveReader> {
    const leaving = new AbortController();
    const answer = await fetch(`${api}/api/live`, {
      headers: { ...headers, ...(left !== undefined && { 'last-event-id': left }) },
      signal: leaving.signal,
    });
    return new LiveReader(answer.status, answer.headers, answer.body, leaving);
  }

  /** The next event of this name, or sign of life when there is none, that was not given before. */
  async next(name?: string): Promise<Heard> {
    for (;;) {
      const found = this.all.findIndex((one, index) => index >= this.taken && one.name === name);
      if (found >= 0) {
        this.taken = found + 1;
        return this.all[found]!;
      }
      if (this.isOver)
        throw new Error(`the stream ended before ${name ?? 'a sign of life'}: ${JSON.stringify(this.all)}`);
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  leave(): void {
    this.leaving.abort();
  }

  private async read(body: ReadableStream<Uint8Array> | null): Promise<void> {
    let rest = '';
    const decoder = new TextDecoder();
    try {
      for await (const chunk of body ?? []) {
        const blocks = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks) this.note(block);
      }
    } finally {
      this.isOver = true;
      this.wake();
    }
  }

  private note(block: string): void {
    const fields = Object.fromEntries(
      block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
    ) as { event?: string; data?: string; id?: string };
    if (fields.id !== undefined) this.lastId = fields.id;
    this.all.push({
      ...(fields.event !== undefined && { name: fields.event }),
      ...(fields.data !== undefined && { data: JSON.parse(fields.data) as Record<string, unknown> }),
      ...(fields.id !== undefined && { id: fields.id }),
    });
    this.wake();
  }

  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
