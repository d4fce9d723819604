import { Button, Skeleton } from 'antd';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GroupBars } from './group-bars.js';
import { useFigures } from './figures-context.js';
import { figureIn } from './figures-queries.js';
import { PathsTable } from './paths-table.js';

const PathsChart = lazy(async () => ({ default: (await import('./paths-chart.js')).PathsChart }));

/** Where work is done again; the chart is drawn for who wants to see it. */
export function PathsSection(): ReactNode {
  const { t } = useTranslation();
  const { answer } = useFigures();
  const [isShown, setShown] = useState(false);
  return (
    <>
      <h3>{t('figures.returnsTop')}</h3>
      <GroupBars figure="returns" by="way" />
      {(figureIn(answer, 'passages')?.count ?? 0) > 0 &&
        (isShown ? (
          <>
            <p className="quiet plain">{t('figures.pathsText')}</p>
            <ul className="figure-legend">
              <li>
                <i className="figure-way" aria-hidden /> {t('figures.wayTaken')}
              </li>
              <li>
                <i className="figure-way figure-way-back" aria-hidden /> ↩ {t('figures.wayBack')}
              </li>
            </ul>
            <Suspense fallback={<Skeleton active paragraph={{ rows: 10 }} />}>
              <PathsChart />
            </Suspense>
            <PathsTable />
          </>
        ) : (
          <Button className="figure-no-print" onClick={() => setShown(true)}>
            {t('figures.showPaths')}
          </Button>
        ))}
    </>
  );
}
