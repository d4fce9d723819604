import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNow } from '../http/server-time.js';
import { shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { houseQuery, spoken, useWorkflowWords, useZone } from '../locales/workflow-words.js';
import { staffQuery, teamsQuery } from '../pieces/people.js';
import type { Say } from './shown-value.js';
import { titleOf } from './taxonomy-tree.js';

/** The states that the page has words for, by what they are states of. */
const states = {
  promises: { group: 'promises', names: ['open', 'kept', 'keptLate', 'broken', 'renegotiated', 'withdrawn'] },
  requests: { group: 'requests', names: ['open', 'answered', 'handedBack'] },
  remedies: { group: 'remedies', names: ['proposed', 'agreed', 'done', 'dropped'] },
} as const;

/** Says values of a complaint as the rest of the page says them. */
export function useSay(currency: string): Say {
  const { t } = useTranslation();
  const word = useWorkflowWords();
  const now = useNow();
  const zone = useZone();
  const { data: house } = useQuery(houseQuery);
  const { data: staff = [] } = useQuery(staffQuery);
  const { data: teams = [] } = useQuery(teamsQuery);
  return {
    word,
    choice: (field, value) => {
      const words = house?.choices[field]?.[value] ?? house?.choices[choiceOf[field] ?? '']?.[value];
      if (words) return spoken(words);
      const own = answers.find((one) => one === value);
      return own && t(`complaint.value.${own}`);
    },
    person: (id) => staff.find((one) => one.id === id)?.name ?? t('person.former'),
    team: (id) => {
      const team = teams.find((one) => one.id === id);
      return team ? spoken(team.name) : id;
    },
    category: (code) => titleOf(house?.categories, code),
    language: (locale) => (locale === 'en' || locale === 'zh-CN' ? t(`complaint.customer.language.${locale}`) : locale),
    instant: (at) => shortInstant(at, now, formattingLocale(), zone),
    money: (amount) => new Intl.NumberFormat(formattingLocale(), { style: 'currency', currency }).format(amount / 100),
    yesOrNo: (value) => (value ? t('complaint.form.yes') : t('complaint.form.no')),
    state: (of, state) => stateWord(of, state) ?? state,
  };

  function stateWord(of: string, state: string): string | undefined {
    const letter = (['sent', 'delivered', 'failed', 'withheld', 'replaced'] as const).find((one) => one === state);
    if (of === 'letters') return letter && t(`complaint.letter.${letter}`);
    const promise = states.promises.names.find((one) => one === state);
    if (of === 'promises') return promise && t(`complaint.promises.state.${promise}`);
    const request = states.requests.names.find((one) => one === state);
    if (of === 'requests') return request && t(`complaint.requests.state.${request}`);
    const remedy = states.remedies.names.find((one) => one === state);
    if (of === 'remedies') return remedy && t(`complaint.remedies.state.${remedy}`);
    const other = clockStates.find((one) => one === state);
    return other && t(`complaint.value.${other}`);
  }
}

/** Facts that are chosen in a field of another name. */
const choiceOf: Readonly<Record<string, string>> = { kind: 'link' };

const answers = ['accepted', 'refused', 'silent', 'satisfied', 'dissatisfied', 'unreachable', 'notApplicable'] as const;

const clockStates = ['running', 'held', 'ended', 'open', 'done', 'effective', 'dropped', 'answered', 'lapsed'] as const;
