import { useEffect, useRef } from 'react';

/** Where changes never end, the page asks anew no oftener than this, in milliseconds: nobody looks at what is a second old. */
const apart = 800;

/** Acts at once for the first of many calls, and once more, a little later, for all that came meanwhile. */
export class Spaced {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private last = -Infinity;

  constructor(
    private readonly act: () => void,
    private readonly now: () => number = () => performance.now(),
  ) {}

  readonly call = (): void => {
    this.timer ??= setTimeout(this.run, Math.max(0, this.last + apart - this.now()));
  };

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private readonly run = (): void => {
    this.timer = undefined;
    this.last = this.now();
    this.act();
  };
}

/** The same while a component is shown. */
export function useSpaced(act: () => void): () => void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  const spaced = useRef<Spaced>(undefined);
  spaced.current ??= new Spaced(() => latest.current());
  useEffect(() => () => spaced.current?.stop(), []);
  return spaced.current.call;
}
