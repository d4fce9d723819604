import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formattingLocale } from '../locales/language.js';
import { EmptyState } from '../pieces/empty-state.js';
import { Instant } from '../pieces/instant.js';
import type { Operations } from './operations-queries.js';

const columns = ['waiting', 'active', 'delayed', 'failed'] as const;

/** The queues that have words for what is in them; by its name alone stands any other. */
const known = ['wake-up', 'intake', 'letters', 'alerts', 'requests', 'links'] as const;

function wordOf(name: string, t: TFunction): string | undefined {
  const one = known.find((queue) => queue === name);
  return one && t(`operations.queueOf.${one}`);
}

/** What is in each queue. They are only the alarm clock: an empty one is well, and a lost one is filled again. */
export function QueueTable({
  queues,
  mayLookInside,
}: {
  queues: Operations['queues'];
  mayLookInside: boolean;
}): ReactNode {
  const { t } = useTranslation();
  const locale = formattingLocale();
  return (
    <section className="operation-queues">
      <header>
        <h2>{t('operations.queues')}</h2>
        {mayLookInside && <a href="/queues/">{t('operations.lookInside')}</a>}
      </header>
      <div className="panel">
        {queues ? (
          <div className="wide-table" tabIndex={0} role="group" aria-label={t('operations.queues')}>
            <table className="figures">
              <thead>
                <tr>
                  <th scope="col">{t('operations.queue')}</th>
                  {columns.map((one) => (
                    <th key={one} scope="col" className="number">
                      {t(`operations.column.${one}`)}
                    </th>
                  ))}
                  <th scope="col">{t('operations.column.oldest')}</th>
                </tr>
              </thead>
              <tbody>
                {queues.map((queue) => (
                  <tr key={queue.name}>
                    <th scope="row">
                      {wordOf(queue.name, t)} <code className="quiet">{queue.name}</code>
                      {queue.isPaused && <span className="tag tag-atRisk">{t('operations.paused')}</span>}
                    </th>
                    {columns.map((one) => (
                      <td key={one} className={one === 'failed' && queue.failed > 0 ? 'number tone-warning' : 'number'}>
                        {queue[one].toLocaleString(locale)}
                      </td>
                    ))}
                    <td>{queue.oldestAt === undefined ? '–' : <Instant at={queue.oldestAt} />}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ) : (
          <EmptyState title={t('operations.redisAway')} text={t('operations.redisAwayText')} />
        )}
      </div>
    </section>
  );
}
