import { FilePdfOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Skeleton } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../http/refusal-words.js';
import { currentLanguage } from '../locales/language.js';
import { spoken, useWorkflowWords } from '../locales/workflow-words.js';
import { Choice, Field, Tick } from '../pieces/field.js';
import type { Letter, Look } from './letter-queries.js';
import { languages, previewAddress, previewQuery } from './letter-queries.js';

type Subject = 'full' | 'bare' | 'question' | 'complaint';

/** A letter as the customer will see it: on an invented complaint, or on a real one that the reader may see. */
export function LetterPreview({
  letter: { name, isPart },
  draft,
}: {
  letter: Pick<Letter, 'name' | 'isPart'>;
  /** What of a draft is shown: which, and how often it was written in. */
  draft?: { readonly id: string; readonly written: number };
}): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  const word = useWorkflowWords();
  const [locale, setLocale] = useState(currentLanguage());
  const [subject, setSubject] = useState<Subject>('full');
  const [form, setForm] = useState<'mail' | 'text'>('mail');
  const [isLarge, setLarge] = useState(false);
  const [typedRef, setTypedRef] = useState('');
  const [chosenRef, setChosenRef] = useState<string>();
  const ref = subject === 'complaint' ? chosenRef : undefined;
  const look: Look = {
    locale,
    ...(draft && { draftId: draft.id }),
    ...(subject !== 'complaint' && { sample: subject }),
    ...(isLarge && { isLarge }),
  };
  const isReady = subject !== 'complaint' || ref !== undefined;
  const written = draft?.written ?? 0;
  const preview = useQuery({ ...previewQuery(name, look, ref, written), enabled: isReady });
  const { data } = preview;
  return (
    <section className="panel letter-body" aria-label={t('letters.preview')}>
      <h2>{t('letters.preview')}</h2>
      {isPart && data && (
        <p className="plain quiet">{t('letters.partWithin', { letter: word('letters', data.letter) })}</p>
      )}
      <div className="letter-options">
        <Choice
          name={`${id}-language`}
          label={t('letters.inLanguage')}
          options={languages.map((value) => ({ value, text: t(`letters.language.${value}`) }))}
          value={locale}
          onChange={setLocale}
        />
        <Choice
          name={`${id}-form`}
          label={t('letters.as')}
          options={[
            { value: 'mail', text: t('letters.form.mail') },
            { value: 'text', text: t('letters.form.text') },
          ]}
          value={form}
          onChange={setForm}
        />
        <Field id={`${id}-subject`} label={t('letters.on')}>
          <select
            id={`${id}-subject`}
            className="input"
            value={subject}
            onChange={({ target }) => setSubject(target.value as Subject)}
          >
            <option value="full">{t('letters.subject.full')}</option>
            <option value="bare">{t('letters.subject.bare')}</option>
            <option value="question">{t('letters.subject.question')}</option>
            <option value="complaint">{t('letters.subject.complaint')}</option>
          </select>
        </Field>
        {subject === 'complaint' && (
          <form
            className="letter-ref"
            onSubmit={(event) => {
              event.preventDefault();
              setChosenRef(typedRef.trim() === '' ? undefined : typedRef.trim());
            }}
          >
            <Field id={`${id}-ref`} label={t('letters.ref')} help={t('letters.refHelp')}>
              <span className="letter-ref-line">
                <input
                  id={`${id}-ref`}
                  className="input"
                  maxLength={64}
                  value={typedRef}
                  onChange={({ target }) => setTypedRef(target.value)}
                />
                <Button htmlType="submit">{t('letters.show')}</Button>
              </span>
            </Field>
          </form>
        )}
        <Tick text={t('letters.large')} isOn={isLarge} onChange={setLarge} />
      </div>
      {preview.isError && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={t('letters.notShown')}
          description={refusalWords(preview.error, t)}
        />
      )}
      {isReady && preview.isPending && <Skeleton active paragraph={{ rows: 10 }} />}
      {isReady && data && !preview.isError && data.mistakes.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('letters.mendFirst')}
          description={data.mistakes.slice(0, 3).map(({ words }) => (
            <p key={words.en} className="plain">
              {spoken(words)}
            </p>
          ))}
        />
      )}
      {isReady && data && !preview.isError && data.mistakes.length === 0 && (
        <div className={preview.isPlaceholderData ? 'letter-shown letter-shown-old' : 'letter-shown'}>
          <p className="plain">
            <span className="quiet">{t('letters.subjectLine')}</span> <strong lang={locale}>{data.subject}</strong>
          </p>
          {form === 'mail' ? (
            <iframe
              key={written}
              className="letter-frame"
              title={data.subject ?? t('letters.preview')}
              sandbox="allow-popups allow-popups-to-escape-sandbox"
              referrerPolicy="no-referrer"
              src={previewAddress('page', name, look, ref)}
            />
          ) : (
            <pre className="letter-plain" lang={locale} tabIndex={0}>
              {data.text}
            </pre>
          )}
          <a href={previewAddress('pdf', name, look, ref)} download>
            <FilePdfOutlined aria-hidden /> {t('letters.paper')}
          </a>
        </div>
      )}
    </section>
  );
}
