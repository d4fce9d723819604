import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../http/server-time.js';
import { shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { useZone } from '../locales/workflow-words.js';
import { PersonName } from '../pieces/person-name.js';
import type { Version } from './policy-queries.js';

/** Under some kinds of rules no complaint runs. */
type ListedVersion = Omit<Version, 'running'> & Partial<Pick<Version, 'running'>>;

/** Every version there ever was: whether it counts, who runs under it, and by whom it was published. */
export function VersionList({
  versions,
  shown,
  choose,
}: {
  versions: readonly ListedVersion[];
  /** The hash of the one that is read. */
  shown: string | undefined;
  choose: (version: ListedVersion) => void;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <section className="panel policy-versions">
      <h2>{t('policies.versions')}</h2>
      <ol>
        {versions.map((one) => (
          <li key={`${one.version} ${one.hash}`}>
            <button type="button" aria-current={one.hash === shown} onClick={() => choose(one)}>
              <strong>{versionName(one, t)}</strong>
              {one.isInForce && <span className="tag tag-done">{t('policies.counts')}</span>}
              {one.running !== undefined && (
                <span className="quiet">{t('policies.running', { count: one.running })}</span>
              )}
            </button>
            <Publication version={one} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What a version is called; files of some kinds have no number. */
export function versionName({ version, hash }: Pick<Version, 'version' | 'hash'>, t: TFunction): string {
  return version === 0 ? t('policies.fileVersion', { hash: hash.slice(0, 6) }) : t('policies.version', { version });
}

function Publication({ version: { publication, hash } }: { version: ListedVersion }): ReactNode {
  const { t } = useTranslation();
  const now = useNow();
  const zone = useZone();
  if (!publication) return <p className="plain quiet policy-origin">{t('policies.fromFile')}</p>;
  const { from, approvedBy, draftedBy, reason, sequence } = publication;
  const since = shortInstant(from, now, formattingLocale(), zone);
  return (
    <div className="policy-origin">
      <p className="plain">{from > now ? t('policies.willCount', { since }) : t('policies.countsSince', { since })}</p>
      <p className="plain">{reason}</p>
      <p className="plain quiet">
        {t('policies.draftedBy')}{' '}
        {draftedBy.map((id) => (
          <PersonName key={id} id={id} />
        ))}{' '}
        · {t('policies.approvedBy')} <PersonName id={approvedBy} />
      </p>
      <p className="plain quiet" title={hash}>
        {t('policies.entry', { sequence, hash: publication.hash.slice(0, 12) })}
      </p>
    </div>
  );
}
