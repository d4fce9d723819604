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
import type { DefinitionDifferences, WorkflowVersion } from './workflow-queries.js';
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
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const newest = versions[0]?.version ?? 1;
  const asked = Number(search.get('version') ?? newest);
  const version = versions.some((one) => one.version === asked) ? asked : newest;
  const others = versions.filter((one) => one.version !== version).map((one) => one.version);
  const wanted = Number(search.get('against'));
  // What a version changed is what people ask first.
  const against = others.includes(wanted) ? wanted : (others.find((one) => one < version) ?? others[0]);
  const reading = useQuery({
    ...versionQuery(version, against),
    // While it is compared with another one, everything else stays.
    placeholderData: (before) => {
      if (before?.version !== version) return undefined;
      const { differences: _ofAnother, ...same } = before;
      return same;
    },
  });
  const shown = reading.data;
  return (
    <>
      <div className="policy-columns">
        <div className="policy-main">
          {shown ? (
            <VersionFacts reading={shown} />
          ) : reading.isError ? (
            <FaultNotice title={t('workflow.lost')} error={reading.error} retry={() => void reading.refetch()} />
          ) : (
            <Skeleton active className="panel waiting" paragraph={{ rows: 6 }} />
          )}
          <WorkflowMove versions={versions} />
        </div>
        <aside className="policy-side">
          <VersionList
            versions={versions}
            shown={version}
            choose={(one) => setSearch(one === newest ? {} : { version: String(one) })}
          />
        </aside>
      </div>
      {shown && (
        <div className="workflow-details">
          <section className="panel policy-body" aria-label={t('workflow.diagram')}>
            <h2>{t('workflow.diagram')}</h2>
            <p className="plain quiet">{t('workflow.diagramHelp')}</p>
            <Suspense fallback={<Skeleton active paragraph={{ rows: 10 }} />}>
              <VersionChart key={version} chart={shown.chart} />
            </Suspense>
          </section>
          {against !== undefined && (
            <Compared
              differences={shown.differences}
              against={against}
              others={others}
              compare={(one) => setSearch({ version: String(version), against: String(one) })}
            />
          )}
        </div>
      )}
    </>
  );
}

function Compared({
  differences,
  against,
  others,
  compare,
}: {
  differences: DefinitionDifferences | undefined;
  against: number;
  others: readonly number[];
  compare: (version: number) => void;
}): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section className="panel policy-body" aria-label={t('workflow.differences')}>
      <div className="policy-compare">
        <h2>{t('workflow.differences')}</h2>
        <Field id={id} label={t('workflow.against')}>
          <select id={id} className="input" value={against} onChange={({ target }) => compare(Number(target.value))}>
            {others.map((one) => (
              <option key={one} value={one}>
                {t('workflow.version', { version: one })}
              </option>
            ))}
          </select>
        </Field>
      </div>
      {differences ? <VersionDifferences differences={differences} /> : <Skeleton active paragraph={{ rows: 6 }} />}
    </section>
  );
}
