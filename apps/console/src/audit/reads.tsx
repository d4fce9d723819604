import { DownloadOutlined } from '@ant-design/icons';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { addressOf } from '../http/ask.js';
import { instantOf } from '../locales/house-time.js';
import { currentLanguage } from '../locales/language.js';
import { useZone } from '../locales/workflow-words.js';
import { ComplaintLink } from '../pieces/complaint-link.js';
import { EmptyState } from '../pieces/empty-state.js';
import { Instant } from '../pieces/instant.js';
import { PagedList } from '../pieces/paged-list.js';
import { PersonName } from '../pieces/person-name.js';
import { staffQuery } from '../pieces/people.js';
import { TeamName } from '../pieces/team-name.js';
import { type Read, type ReadKind, readsQuery, type ReadsAsk } from './audit-queries.js';

const kinds = [
  'complaint',
  'history',
  'messages',
  'message',
  'file',
  'original',
  'mails',
  'customer',
  'customers',
  'contact',
  'export',
  'search',
  'list',
  'suspendedMail',
] as const satisfies readonly ReadKind[];

/** The lists that can be looked at, by where they are had from. */
const lists = {
  work: 'work',
  requests: 'requests',
  alerts: 'alerts',
  approvals: 'approvals',
  instructions: 'instructions',
  'board/burning': 'boardBurning',
  'board/climbing': 'boardClimbing',
  'follow-up/due': 'followUpDue',
  'follow-up/call-backs': 'followUpCalls',
  'follow-up/ratings': 'followUpRatings',
  'lessons/search': 'lessons',
  actions: 'actions',
  alarms: 'alarms',
  'quality-reviews': 'reviews',
  'quality-reviews/measures': 'measures',
  restrictions: 'restrictions',
  complaints: 'complaints',
  'complaints/criticised': 'criticised',
  'complaints/:ref/similar': 'similar',
  'suspended-mails': 'suspendedMails',
  'refused-mails': 'refusedMails',
  'outgoing-mails': 'outgoingMails',
  'effects/parked': 'parked',
} as const;

/** Who saw what of customers, and when; narrowed to a complaint, a person, a kind or days. What is looked for stands in the address. */
export function Reads(): ReactNode {
  const { t } = useTranslation();
  const zone = useZone();
  const [search] = useSearchParams();
  const asked = askedIn(search, zone);
  const query = useInfiniteQuery(readsQuery(asked));
  return (
    <>
      <p className="quiet">{t('audit.readsText')}</p>
      <ReadFilters />
      <p className="audit-export">
        <a href={addressOf('/api/read-log/export', {}, { ...asked, locale: currentLanguage() })} download>
          <DownloadOutlined aria-hidden /> {t('audit.export')}
        </a>
      </p>
      <PagedList
        query={query}
        lost={t('audit.readsLost')}
        empty={<EmptyState title={t('audit.noReads')} text={t('audit.noReadsText')} />}
      >
        {(reads) => (
          <ul className="panel audit-list">
            {reads.map((read) => (
              <ReadLine key={read.id} read={read} />
            ))}
          </ul>
        )}
      </PagedList>
    </>
  );
}

function ReadFilters(): ReactNode {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const people = useQuery(staffQuery).data ?? [];
  const set = (name: string, value: string): void =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (value === '') after.delete(name);
        else after.set(name, value);
        return after;
      },
      { replace: true },
    );
  return (
    <div className="audit-filters">
      <label>
        <span>{t('audit.filter.ref')}</span>
        <input
          className="input"
          key={search.get('ref')}
          defaultValue={search.get('ref') ?? ''}
          maxLength={64}
          placeholder="C-2026-000123-7"
          onBlur={({ target }) => set('ref', target.value.trim())}
          onKeyDown={({ key, currentTarget }) => key === 'Enter' && set('ref', currentTarget.value.trim())}
        />
      </label>
      <label>
        <span>{t('audit.filter.by')}</span>
        <select className="input" value={search.get('by') ?? ''} onChange={({ target }) => set('by', target.value)}>
          <option value="">{t('audit.filter.anybody')}</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('audit.filter.what')}</span>
        <select className="input" value={search.get('what') ?? ''} onChange={({ target }) => set('what', target.value)}>
          <option value="">{t('audit.filter.anything')}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`audit.kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('audit.filter.from')}</span>
        <input
          className="input"
          type="date"
          value={search.get('from') ?? ''}
          onChange={({ target }) => set('from', target.value)}
        />
      </label>
      <label>
        <span>{t('audit.filter.until')}</span>
        <input
          className="input"
          type="date"
          value={search.get('until') ?? ''}
          onChange={({ target }) => set('until', target.value)}
        />
      </label>
    </div>
  );
}

function ReadLine({ read: { at, by, what, ref, customerId, detail, reason } }: { read: Read }): ReactNode {
  const { t } = useTranslation();
  return (
    <li className="audit-read">
      <Instant at={at} isAwayShown={false} />
      <PersonName id={by} />
      <span className="audit-seen">
        <span className={what === 'contact' || what === 'export' ? 'tag tag-atRisk' : 'tag'}>
          {t(`audit.kind.${what}`)}
        </span>
        {ref !== undefined && <ComplaintLink complaintRef={ref} />}
        {ref === undefined && customerId !== undefined && (
          <Link to={`/customers/${encodeURIComponent(customerId)}`}>{t('audit.customerFile')}</Link>
        )}
        {detail !== undefined &&
          (what === 'list' ? (
            <ListSeen detail={detail} by={by} />
          ) : (
            <code className="quiet audit-detail">{detail}</code>
          ))}
        {reason !== undefined && <span className="audit-said">{t('audit.because', { reason })}</span>}
      </span>
    </li>
  );
}

/** Which list, and whose where it was narrowed to a team or a person. */
function ListSeen({ detail, by }: { detail: string; by: string }): ReactNode {
  const { t } = useTranslation();
  const [from = '', ...narrowed] = detail.split(' ');
  const list = from in lists ? lists[from as keyof typeof lists] : from.startsWith('figures/') ? 'figures' : undefined;
  return (
    <>
      <span>{list === undefined ? <code className="quiet audit-detail">{from}</code> : t(`audit.list.${list}`)}</span>
      {narrowed.map((one) => {
        const [name, id = ''] = one.split('=');
        return (
          <span key={one} className="quiet">
            {name === 'teamId' ? <TeamName id={id} /> : <PersonName id={id === 'me' ? by : id} />}
          </span>
        );
      })}
    </>
  );
}

/** Days are those of the house; the last one is meant whole. */
function askedIn(search: URLSearchParams, zone: string | undefined): ReadsAsk {
  const [ref, by] = [search.get('ref'), search.get('by')];
  const what = kinds.find((one) => one === search.get('what'));
  const from = instantOf(`${search.get('from') ?? ''}T00:00`, zone);
  const last = instantOf(`${search.get('until') ?? ''}T00:00`, zone);
  return {
    ...(ref && { ref }),
    ...(by && { by }),
    ...(what && { what }),
    ...(from !== undefined && { from }),
    ...(last !== undefined && { until: last + 24 * 3_600_000 }),
  };
}
