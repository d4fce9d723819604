import { Button } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkLine } from './work-address.js';
import { WorkRow } from './work-row.js';

/** The lines. Those out of sight are not drawn, and more are asked for before the last one comes into sight. */
export function WorkList({
  lines,
  gone,
  at,
  chosen,
  look,
  choose,
  more,
  isLoading,
  total,
}: {
  lines: readonly WorkLine[];
  gone: ReadonlySet<string>;
  at: string | undefined;
  chosen: ReadonlySet<string>;
  look: (ref: string) => void;
  choose: (ref: string) => void;
  /** Asks for more, where there is more. */
  more: (() => void) | undefined;
  isLoading: boolean;
  total: number | undefined;
}): ReactNode {
  const { t } = useTranslation();
  const end = useRef<HTMLDivElement>(null);
  const latest = useRef(more);
  useEffect(() => {
    latest.current = more;
  });
  useEffect(() => {
    const watcher = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) latest.current?.();
      },
      { rootMargin: '600px' },
    );
    if (end.current) watcher.observe(end.current);
    return () => watcher.disconnect();
  }, [lines.length]);
  return (
    <>
      <ol className="work-lines panel" aria-label={t('work.list')}>
        {lines.map((line, index) => (
          <WorkRow
            key={line.ref}
            line={line}
            isGone={gone.has(line.ref)}
            isAt={at === undefined ? index === 0 : at === line.ref}
            isChosen={chosen.has(line.ref)}
            look={() => look(line.ref)}
            choose={() => choose(line.ref)}
            place={index + 1}
            {...(total !== undefined && { of: Math.max(total, lines.length) })}
          />
        ))}
      </ol>
      <div ref={end} className="work-end">
        {more && (
          <Button onClick={more} loading={isLoading}>
            {isLoading ? t('work.loadingMore') : t('work.more')}
          </Button>
        )}
      </div>
    </>
  );
}
