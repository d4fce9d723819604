import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../frame/shortcuts.js';
import { ComplaintLink } from '../pieces/complaint-link.js';
import { DeadlineText } from '../pieces/deadline-text.js';
import { StageTag } from '../pieces/stage-tag.js';
import type { PhoneDraft } from './phone-draft.js';
import type { CustomerRecord } from './phone-queries.js';

/** Open complaints that a key of their own chooses. */
const withKey = 9;

/** What is open of this customer, to go on with or to take a chase (催办) down. */
export function OpenComplaints({
  complaints,
  draft,
  change,
}: {
  complaints: CustomerRecord['complaints'];
  draft: PhoneDraft;
  change: (change: Partial<PhoneDraft>) => void;
}): ReactNode {
  const { t } = useTranslation();
  const choose = (about: string, isChase = false): void => {
    change({ about, isChase, keeps: [], isEnquiry: false });
    // On to writing: the field is there when the choice has been drawn.
    requestAnimationFrame(() => document.getElementById(about === '' ? 'phone-subject' : 'phone-said')?.focus());
  };
  useShortcuts([
    ...complaints.slice(0, withKey).map(({ ref }, index) => ({
      keys: `Alt+${index + 1}`,
      does: t('phone.keyOpen', { number: index + 1 }),
      act: () => choose(ref),
    })),
  ]);
  if (complaints.length === 0) return <p className="quiet plain">{t('phone.noneOpen')}</p>;
  return (
    <ul className="phone-list">
      {complaints.map(({ ref, subject, stage, nextDueAt }) => (
        <li key={ref} className={draft.about === ref ? 'phone-complaint phone-chosen' : 'phone-complaint'}>
          <ComplaintLink complaintRef={ref} subject={subject} />
          <span className="phone-facts">
            <StageTag stage={stage} />
            {nextDueAt !== undefined && <DeadlineText deadline={nextDueAt} />}
          </span>
          <span className="phone-acts">
            {draft.about === ref ? (
              <>
                <span className="tag tag-today">{t('phone.isChosen')}</span>
                <Button size="small" onClick={() => choose('')}>
                  {t('phone.newOne')}
                </Button>
              </>
            ) : (
              <>
                <Button size="small" onClick={() => choose(ref)}>
                  {t('phone.aboutThis')}
                </Button>
                <Button size="small" onClick={() => choose(ref, true)}>
                  {t('phone.chase')}
                </Button>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
