import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { wholeDay } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { EmptyState } from '../pieces/empty-state.js';
import { Instant } from '../pieces/instant.js';
import { PagedList } from '../pieces/paged-list.js';
import { sealsQuery } from './audit-queries.js';

/** The daily seals: which day, over what, where each is kept, and the hash by which anybody knows it again. */
export function SealList(): ReactNode {
  const { t } = useTranslation();
  const query = useInfiniteQuery(sealsQuery);
  const first = query.data?.pages[0];
  const locale = formattingLocale();
  return (
    <section className="audit-section">
      <h2>{t('audit.seals')}</h2>
      <p className="quiet">
        {first?.sentTo === undefined ? t('audit.sealsKeptHere') : t('audit.sealsSent', { address: first.sentTo })}
      </p>
      <PagedList
        query={query}
        lost={t('audit.sealsLost')}
        empty={<EmptyState title={t('audit.noSeals')} text={t('audit.noSealsText')} />}
      >
        {(seals) => (
          <div className="panel wide-table" tabIndex={0} role="group" aria-label={t('audit.seals')}>
            <table className="figures">
              <thead>
                <tr>
                  <th scope="col" className="number">
                    {t('audit.number')}
                  </th>
                  <th scope="col">{t('audit.day')}</th>
                  <th scope="col">{t('audit.madeAt')}</th>
                  <th scope="col" className="number">
                    {t('audit.heads')}
                  </th>
                  <th scope="col" className="number">
                    {t('audit.complaints')}
                  </th>
                  <th scope="col">{t('audit.kept')}</th>
                </tr>
              </thead>
              <tbody>
                {seals.map(({ number, day, madeAt, heads, complaints, file, hash, isSent }) => (
                  <tr key={number}>
                    <th scope="row" className="number">
                      {number}
                    </th>
                    <td>
                      <time dateTime={day}>{wholeDay(Date.parse(day), locale, 'UTC')}</time>
                    </td>
                    <td>
                      <Instant at={madeAt} isAwayShown={false} />
                    </td>
                    <td className="number">{heads.toLocaleString(locale)}</td>
                    <td className="number">{complaints.toLocaleString(locale)}</td>
                    <td className="audit-kept">
                      <code>{file}</code>
                      <code className="quiet" title={t('audit.hash')}>
                        {hash}
                      </code>
                      {isSent && <span className="tag tag-done">{t('audit.sent')}</span>}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </PagedList>
      {first && (
        <p className="quiet audit-key">
          {t('audit.publicKey')} <code>{first.publicKey}</code>
        </p>
      )}
    </section>
  );
}
