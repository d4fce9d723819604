import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { accountQuery } from '../account/account.js';
import { spoken } from '../locales/workflow-words.js';
import { Field } from '../pieces/field.js';
import { teamsQuery } from '../pieces/people.js';
import type { PhoneDraft } from './phone-draft.js';

/** Which team takes it, for whoever works in several. */
export function TeamField({
  draft,
  change,
}: {
  draft: PhoneDraft;
  change: (change: Partial<PhoneDraft>) => void;
}): ReactNode {
  const { t } = useTranslation();
  const own = useQuery(accountQuery).data?.teamIds ?? [];
  const teams = useQuery(teamsQuery).data ?? [];
  if (own.length < 2) return null;
  return (
    <Field id="phone-team" label={t('phone.team')}>
      <select
        id="phone-team"
        className="input"
        value={draft.teamId || own[0]}
        onChange={({ target }) => change({ teamId: target.value })}
      >
        {own.map((id) => {
          const name = teams.find((team) => team.id === id)?.name;
          return (
            <option key={id} value={id}>
              {name ? spoken(name) : id}
            </option>
          );
        })}
      </select>
    </Field>
  );
}
