import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../http/server-time.js';
import { shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { useZone } from '../locales/workflow-words.js';
import { PersonName } from '../pieces/person-name.js';
import { LetterDiff } from './letter-diff.js';
import type { Letter, LetterVersion } from './letter-queries.js';

/** Every wording that there was, by whom and why, what it said otherwise, and the way back to it. */
export function LetterVersions({
  letter: { versions },
  restore,
  isBusy,
}: {
  letter: Letter;
  /** Puts an earlier wording into a draft; nothing where the reader may not. */
  restore?: ((version: LetterVersion) => void) | undefined;
  isBusy: boolean;
}): ReactNode {
  const { t } = useTranslation();
  const inForce = versions.find((one) => one.isInForce);
  return (
    <section className="panel letter-body">
      <h2>{t('letters.versions')}</h2>
      <ol className="letter-versions">
        {versions.map((one) => (
          <li key={`${one.version} ${one.hash}`}>
            <p className="plain letter-version">
              <strong>{t('letters.version', { version: one.version })}</strong>
              {one.isInForce && <span className="tag tag-done">{t('letters.counts')}</span>}
            </p>
            <Origin version={one} />
            {inForce && !one.isInForce && (
              <Difference version={one} inForce={inForce}>
                {restore && (
                  <Button size="small" loading={isBusy} onClick={() => restore(one)}>
                    {t('letters.restore')}
                  </Button>
                )}
              </Difference>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Origin({ version: { publication } }: { version: LetterVersion }): ReactNode {
  const { t } = useTranslation();
  const now = useNow();
  const zone = useZone();
  if (!publication) return <p className="plain quiet">{t('letters.asShipped')}</p>;
  const { from, approvedBy, draftedBy, reason, sequence, hash } = publication;
  return (
    <>
      <p className="plain">{reason}</p>
      <p className="plain quiet">
        {t('letters.since', { since: shortInstant(from, now, formattingLocale(), zone) })} ·{' '}
        {draftedBy.map((id) => (
          <PersonName key={id} id={id} />
        ))}{' '}
        · {t('letters.approvedBy')} <PersonName id={approvedBy} />
      </p>
      <p className="plain quiet" title={hash}>
        {t('letters.entry', { sequence, hash: hash.slice(0, 12) })}
      </p>
    </>
  );
}

function Difference({
  version,
  inForce,
  children,
}: {
  version: LetterVersion;
  inForce: LetterVersion;
  children: ReactNode;
}): ReactNode {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <span className="letter-choices">
        <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('letters.compare', { version: inForce.version })}
        </Button>
        {children}
      </span>
      {isOpen && <LetterDiff before={inForce.texts} after={version.texts} />}
    </>
  );
}
