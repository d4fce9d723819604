import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchAnswer, SearchKind } from './search-address.js';
import { kinds } from './search-address.js';

/** Everything, or one kind of texts; each with how many of it are among the latest. */
export function KindFilter({
  chosen,
  first,
  choose,
}: {
  chosen: SearchKind | undefined;
  first: SearchAnswer | undefined;
  choose: (kind: SearchKind | undefined) => void;
}): ReactNode {
  const { t } = useTranslation();
  const bar = useRef<HTMLDivElement>(null);
  const isCounted = first?.counts !== undefined;
  // On a phone the one that an address names may stand beyond the end.
  useEffect(() => {
    bar.current?.querySelector('[aria-pressed=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [chosen, isCounted]);
  const all = kinds.reduce((sum, kind) => sum + (first?.counts?.[kind] ?? 0), 0);
  const choices = [
    { kind: undefined, name: t('search.all'), count: all },
    ...kinds.map((kind) => ({ kind, name: t(`search.many.${kind}`), count: first?.counts?.[kind] ?? 0 })),
  ];
  return (
    <div ref={bar} className="search-kinds" role="group" aria-label={t('search.kinds')}>
      {choices.map(({ kind, name, count }) => (
        <button
          key={name}
          type="button"
          className="chip chip-plain"
          aria-pressed={kind === chosen}
          onClick={() => choose(kind)}
        >
          {name}
          {first?.counts && (
            <span className="chip-count">
              {count}
              {first.isMore && count > 0 && '+'}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
