import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { FaultNotice } from '../frame/fault-notice.js';
import { spoken } from '../locales/workflow-words.js';
import { Field } from '../pieces/field.js';
import { BeginDraft } from '../policies/begin-draft.js';
import { Differences } from '../policies/differences.js';
import { RulePage } from '../policies/rule-page.js';
import { VersionList } from '../policies/version-list.js';
import { sessionQuery } from '../session/session.js';
import '../policies/words.js';
import '../policies/policies.css';
import { CodeTree } from './code-tree.js';
import { codesSaid } from './taxonomy-codes.js';
import type { Taxonomy } from './taxonomy-queries.js';
import { taxonomyQuery, taxonomyReadingQuery } from './taxonomy-queries.js';
import './words.js';

/** One taxonomy: its codes in both languages, retired ones as well, and what is different between two versions. */
export function TaxonomyPage(): ReactNode {
  const { t } = useTranslation();
  const { name = '' } = useParams();
  const taxonomy = useQuery(taxonomyQuery(name));
  return (
    <RulePage kind="taxonomy" name={name} lost={t('taxonomies.lost')} rule={taxonomy}>
      {(read) => <TaxonomyShown taxonomy={read} />}
    </RulePage>
  );
}

function TaxonomyShown({ taxonomy }: { taxonomy: Taxonomy }): ReactNode {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const { name, title, versions, draftId } = taxonomy;
  const asked = Number(search.get('version'));
  const shown =
    versions.find(({ version }) => version === asked) ?? versions.find((one) => one.isInForce) ?? versions[0];
  const against = search.get('against') === null ? undefined : Number(search.get('against'));
  const { data: session } = useQuery(sessionQuery);
  const isAdministrator = session?.member?.roles.includes('administrator') ?? false;
  return (
    <div className="policies">
      <p className="plain">
        <Link to="/taxonomies">{t('taxonomies.page')}</Link>
      </p>
      <div className="policy-head">
        <div>
          <h1>{spoken(title)}</h1>
          <p className="plain quiet">{name}</p>
        </div>
        {isAdministrator && <BeginDraft kind="taxonomy" name={name} draftId={draftId} />}
      </div>
      <div className="policy-columns">
        <section className="panel policy-body">
          {shown && (
            <VersionShown
              name={name}
              version={shown.version}
              others={versions.map(({ version }) => version).filter((version) => version !== shown.version)}
              against={against}
              compare={(other) =>
                setSearch({ version: String(shown.version), ...(other !== '' && { against: other }) })
              }
            />
          )}
        </section>
        <aside className="policy-side">
          <VersionList
            versions={versions}
            shown={shown?.hash}
            choose={(one) => setSearch({ version: String(one.version) })}
          />
        </aside>
      </div>
    </div>
  );
}

function VersionShown({
  name,
  version,
  others,
  against,
  compare,
}: {
  name: string;
  version: number;
  others: readonly number[];
  against: number | undefined;
  compare: (against: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  const reading = useQuery(taxonomyReadingQuery(name, version, against));
  return (
    <>
      <div className="policy-compare">
        <h2>{t('policies.version', { version })}</h2>
        {others.length > 0 && (
          <Field id={id} label={t('policies.against')}>
            <select id={id} className="input" value={against ?? ''} onChange={({ target }) => compare(target.value)}>
              <option value="">{t('taxonomies.whole')}</option>
              {others.map((one) => (
                <option key={one} value={one}>
                  {t('policies.since', { version: one })}
                </option>
              ))}
            </select>
          </Field>
        )}
      </div>
      {reading.isError ? (
        <FaultNotice title={t('taxonomies.lost')} error={reading.error} retry={() => void reading.refetch()} />
      ) : !reading.data ? (
        <Skeleton active paragraph={{ rows: 12 }} />
      ) : reading.data.differences ? (
        <Differences differences={reading.data.differences} />
      ) : (
        <CodeTree codes={codesSaid(reading.data.fields)} />
      )}
    </>
  );
}
