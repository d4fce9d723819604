import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, type RefObject, useDeferredValue, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../frame/fault-notice.js';
import { Field } from '../pieces/field.js';
import { CallerCard } from './caller-card.js';
import type { PhoneDraft } from './phone-draft.js';
import type { CustomerLine } from './phone-queries.js';
import { callersQuery, isEnough } from './phone-queries.js';

/** Who is on the line: found by the number while it is typed. */
export function CallerPanel({
  draft,
  change,
  numberField,
}: {
  draft: PhoneDraft;
  change: (change: Partial<PhoneDraft>) => void;
  numberField: RefObject<HTMLInputElement | null>;
}): ReactNode {
  const { t } = useTranslation();
  const typed = useDeferredValue(draft.typed.trim());
  const found = useQuery(callersQuery(typed));
  const { customerId } = draft;
  // One customer has it: whoever is speaking need not choose.
  const only = found.data?.length === 1 ? found.data[0]?.id : undefined;
  useEffect(() => {
    if (only !== undefined && customerId === '') change({ customerId: only });
  }, [only, customerId, change]);
  return (
    <section className="panel phone-caller" aria-label={t('phone.number')}>
      <Field id="phone-number" label={t('phone.number')} help={t('phone.numberHelp')}>
        <input
          id="phone-number"
          ref={numberField}
          className="input phone-number"
          type="tel"
          inputMode="tel"
          autoComplete="off"
          maxLength={254}
          value={draft.typed}
          onChange={({ target }) =>
            change({ typed: target.value, customerId: '', about: '', isChase: false, keeps: [] })
          }
        />
      </Field>
      <div aria-live="polite">
        {found.isError && (
          <FaultNotice title={t('phone.notFound')} error={found.error} retry={() => void found.refetch()} />
        )}
        {customerId !== '' ? (
          <>
            <CallerCard draft={draft} change={change} />
            <Button type="link" className="plain-link" onClick={() => change({ customerId: '', typed: '', about: '' })}>
              {t('phone.other')}
            </Button>
          </>
        ) : (
          isEnough(typed) &&
          (found.isPending ? (
            <p className="quiet plain">{t('phone.searching')}</p>
          ) : (
            <Candidates found={found.data ?? []} choose={(id) => change({ customerId: id })} />
          ))
        )}
      </div>
    </section>
  );
}

function Candidates({ found, choose }: { found: readonly CustomerLine[]; choose: (id: string) => void }): ReactNode {
  const { t } = useTranslation();
  if (found.length === 0) return <p className="quiet plain">{t('phone.unknown')}</p>;
  if (found.length === 1) return null;
  return (
    <>
      <p className="plain">{t('phone.several')}</p>
      <ul className="phone-list">
        {found.map(({ id, name, organisation, reaches }) => (
          <li key={id}>
            <Button block onClick={() => choose(id)}>
              <bdi>{name ?? t('phone.nameless')}</bdi>
              <span className="quiet">{[organisation, reaches[0]?.value].filter(Boolean).join(' · ')}</span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
