import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { lazy, type ReactNode, Suspense, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { FaultNotice } from '../frame/fault-notice.js';
import { usePageTitle } from '../frame/use-page-title.js';
import { Field } from '../pieces/field.js';
import '../policies/policies.css';
import { VersionDifferences } from './version-differences.js';
import { VersionFacts } from './version-facts.js';
import { VersionList } from './version-list.js';
import type { WorkflowVersion } from './workflow-queries.js';
import { versionQuery, workflowQuery } from './workflow-queries.js';
import { WorkflowMove } from './workflow-move.js';
import './words.js';
import './workflow.css';

const VersionChart = lazy(async () => ({ default: (await import('./version-chart.js')).VersionChart }));

/** The published versions of the workflow, to be read and compared, and running complaints going on under the newest. */
export function WorkflowPage(): ReactNode {
  const { t } = useTranslation();
  usePageTitle(t('workflow.page'));
  const versions = useQuery(workflowQuery);
  return (
    <div className="policies">
      <h1>{t('workflow.page')}</h1>
      <p className="quiet">{t('workflow.introduction')}</p>
      {versions.data ? (
        <Versions versions={versions.data} />
      ) : versions.isError ? (
        <FaultNotice title={t('workflow.lost')} error={versions.error} retry={() => void versions.refetch()} />
      ) : (
        <Skeleton active className="panel waiting" paragraph={{ rows: 12 }} />
      )}
    </div>
  );
}

/** Which version is read, and beside which other, stands in the address. */
function Versions({ versions }: { versions: readonly WorkflowVersion[] }): ReactNode {
  const [search, setSearch] = useSearchParams();
  const newest = versions[0]?.version ?? 1;
  const asked = Number(search.get('version') ?? newest);
  const version = versions.some((one) => one.version === asked) ? asked : newest;
  const earlier = versions.filter((one) => one.version !== version).map((one) => one.version);
  // What a version changed is what people ask first.
  const usual = earlier.find((one) => one < version) ?? earlier[0];
  const wanted = Number(search.get('against'));
  const against = earlier.includes(wanted) ? wanted : usual;
  return (
    <div className="policy-columns">
      <div className="policy-main">
        <Version
          key={version}
          version={version}
          against={against}
          others={earlier}
          compare={(one) => setSearch({ version: String(version), against: String(one) })}
        />
      </div>
      <aside className="policy-side">
        <VersionList
          versions={versions}
          shown={version}
          choose={(one) => setSearch(one === newest ? {} : { version: String(one) })}
        />
        <WorkflowMove versions={versions} />
      </aside>
    </div>
  );
}

function Version({
  version,
  against,
  others,
  compare,
}: {
  version: number;
  against: number | undefined;
  others: readonly number[];
  compare: (version: number) => void;
}): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  const reading = useQuery({ ...versionQuery(version, against), placeholderData: (before) => before });
  if (reading.isError)
    return <FaultNotice title={t('workflow.lost')} error={reading.error} retry={() => void reading.refetch()} />;
  if (!reading.data) return <Skeleton active className="panel waiting" paragraph={{ rows: 12 }} />;
  const { chart, differences } = reading.data;
  return (
    <>
      <VersionFacts reading={reading.data} />
      <section className="panel policy-body" aria-label={t('workflow.diagram')}>
        <h2>{t('workflow.diagram')}</h2>
        <p className="plain quiet">{t('workflow.diagramHelp')}</p>
        <Suspense fallback={<Skeleton active paragraph={{ rows: 10 }} />}>
          <VersionChart chart={chart} />
        </Suspense>
      </section>
      {against !== undefined && (
        <section className="panel policy-body" aria-label={t('workflow.differences')} aria-busy={reading.isFetching}>
          <div className="policy-compare">
            <h2>{t('workflow.differences')}</h2>
            <Field id={id} label={t('workflow.against')}>
              <select
                id={id}
                className="input"
                value={against}
                onChange={({ target }) => compare(Number(target.value))}
              >
                {others.map((one) => (
                  <option key={one} value={one}>
                    {t('workflow.sinceVersion', { version: one })}
                  </option>
                ))}
              </select>
            </Field>
          </div>
          {differences && <VersionDifferences differences={differences} />}
        </section>
      )}
    </>
  );
}
