import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { FaultNotice } from '../frame/fault-notice.js';
import { spoken } from '../locales/workflow-words.js';
import { Field } from '../pieces/field.js';
import { sessionQuery } from '../session/session.js';
import { BeginDraft } from './begin-draft.js';
import { Differences } from './differences.js';
import { MovePanel } from './move-panel.js';
import type { Policy } from './policy-queries.js';
import { policyQuery, readingQuery } from './policy-queries.js';
import { Reading } from './reading.js';
import { RulePage } from './rule-page.js';
import { VersionList } from './version-list.js';
import './words.js';
import './policies.css';

/** One policy: what each version says in plain words, what has changed between two, who published it and why. */
export function PolicyPage(): ReactNode {
  const { t } = useTranslation();
  const { name = '' } = useParams();
  const policy = useQuery(policyQuery(name));
  return (
    <RulePage kind="policy" name={name} lost={t('policies.lost')} rule={policy}>
      {(read) => <PolicyShown policy={read} />}
    </RulePage>
  );
}

function PolicyShown({ policy }: { policy: Policy }): ReactNode {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const { name, title, versions, source } = policy;
  const inForce = versions.find((one) => one.isInForce) ?? versions[0];
  const version = Number(search.get('version') ?? inForce?.version ?? 1);
  const shown = versions.find((one) => one.version === version);
  const against = search.get('against') === null ? undefined : Number(search.get('against'));
  const { data: session } = useQuery(sessionQuery);
  const isAdministrator = session?.member?.roles.includes('administrator') ?? false;
  return (
    <div className="policies">
      <p className="plain">
        <Link to="/policies">{t('policies.page')}</Link>
      </p>
      <div className="policy-head">
        <div>
          <h1>{spoken(title)}</h1>
          <p className="plain quiet">{name}</p>
        </div>
        {isAdministrator && <BeginDraft kind="policy" name={name} draftId={policy.draftId} />}
      </div>
      <div className="policy-columns">
        <section className="panel policy-body">
          <Compare policy={policy} version={version} against={against} choose={setSearch} />
          <Version name={name} version={version} against={against} />
        </section>
        <aside className="policy-side">
          <VersionList
            versions={versions}
            shown={shown?.hash}
            choose={(one) => setSearch({ version: String(one.version) })}
          />
          {isAdministrator && shown && (
            <MovePanel key={version} kind="policy" name={name} versions={versions} version={shown} />
          )}
          <section className="panel policy-source">
            <h2>{t('policies.source')}</h2>
            <ul>
              {source.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </section>
        </aside>
      </div>
    </div>
  );
}

function Version({
  name,
  version,
  against,
}: {
  name: string;
  version: number;
  against: number | undefined;
}): ReactNode {
  const { t } = useTranslation();
  const reading = useQuery(readingQuery(name, version, against));
  if (reading.isError)
    return <FaultNotice title={t('policies.lost')} error={reading.error} retry={() => void reading.refetch()} />;
  if (!reading.data) return <Skeleton active paragraph={{ rows: 12 }} />;
  return reading.data.differences ? (
    <Differences differences={reading.data.differences} />
  ) : (
    <Reading fields={reading.data.fields} />
  );
}

/** Which version is read, and beside which other. */
function Compare({
  policy: { versions },
  version,
  against,
  choose,
}: {
  policy: Policy;
  version: number;
  against: number | undefined;
  choose: (search: Record<string, string>) => void;
}): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  const others = versions.filter((one) => one.version !== version);
  return (
    <div className="policy-compare">
      <h2>{t('policies.version', { version })}</h2>
      {others.length > 0 && (
        <Field id={id} label={t('policies.against')}>
          <select
            id={id}
            className="input"
            value={against ?? ''}
            onChange={({ target }) =>
              choose({ version: String(version), ...(target.value !== '' && { against: target.value }) })
            }
          >
            <option value="">{t('policies.whole')}</option>
            {others.map((one) => (
              <option key={one.version} value={one.version}>
                {t('policies.since', { version: one.version })}
              </option>
            ))}
          </select>
        </Field>
      )}
    </div>
  );
}
