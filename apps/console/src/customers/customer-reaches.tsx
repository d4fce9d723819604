import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../http/refusal-words.js';
import { Field } from '../pieces/field.js';
import type { Customer } from './customer.js';
import { addReach, removeReach } from './customer.js';

/** How the customer is reached and known again. What somebody merely named beside it is unconfirmed until it is added. */
export function CustomerReaches({ customer, renew }: { customer: Customer; renew: () => Promise<void> }): ReactNode {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const add = useMutation({
    mutationFn: () => addReach(customer.id, typed.trim()),
    onSuccess: async () => {
      setTyped('');
      await renew();
    },
  });
  const remove = useMutation({ mutationFn: (id: string) => removeReach(customer.id, id), onSuccess: renew });
  const error: unknown = add.error ?? remove.error;
  return (
    <section className="panel customer-section">
      <h2>{t('customers.reaches')}</h2>
      {customer.reaches.length === 0 && <p className="quiet plain">{t('customers.noReach')}</p>}
      <ul className="customer-list customer-reaches">
        {customer.reaches.map(({ id, kind, value, isConfirmed }) => (
          <li key={id}>
            <span>
              <span className="quiet">{t(`customers.kinds.${kind}`)}</span> <bdi>{value}</bdi>{' '}
              <span className={isConfirmed ? 'tag tag-done' : 'tag'}>
                {isConfirmed ? t('customers.confirmed') : t('customers.unconfirmed')}
              </span>
            </span>
            <Button
              size="small"
              aria-label={t('customers.removeReach', { value })}
              loading={remove.isPending && remove.variables === id}
              onClick={() => remove.mutate(id)}
            >
              {t('customers.remove')}
            </Button>
          </li>
        ))}
      </ul>
      {error !== null && error !== undefined && (
        <Alert type="error" showIcon role="alert" title={t('customers.refused')} description={refusalWords(error, t)} />
      )}
      {customer.erasedAt === undefined && (
        <form
          className="customer-add"
          onSubmit={(event) => {
            event.preventDefault();
            if (typed.trim() !== '') add.mutate();
          }}
        >
          <Field id="customer-reach" label={t('customers.addReach')}>
            <input
              id="customer-reach"
              className="input"
              autoComplete="off"
              maxLength={254}
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
            />
          </Field>
          <Button htmlType="submit" loading={add.isPending}>
            {t('customers.add')}
          </Button>
        </form>
      )}
    </section>
  );
}
