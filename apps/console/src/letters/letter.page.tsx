import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { usePageTitle } from '../frame/use-page-title.js';
import { ask } from '../http/ask.js';
import { refusalWords } from '../http/refusal-words.js';
import { useNow } from '../http/server-time.js';
import { shortInstant } from '../locales/instants.js';
import { formattingLocale } from '../locales/language.js';
import { spoken, useZone } from '../locales/workflow-words.js';
import { BeginDraft } from '../policies/begin-draft.js';
import { DraftActs } from '../policies/draft-acts.js';
import { DraftStory } from '../policies/draft-story.js';
import { DraftState } from '../policies/draft-state.js';
import type { Draft } from '../policies/policy-queries.js';
import { draftQuery } from '../policies/policy-queries.js';
import { RuleLost } from '../policies/rule-lost.js';
import { sessionQuery } from '../session/session.js';
import { LetterDiff } from './letter-diff.js';
import { LetterEditor } from './letter-editor.js';
import { LetterPreview } from './letter-preview.js';
import type { Letter, LetterVersion } from './letter-queries.js';
import { letterQuery } from './letter-queries.js';
import { LetterTexts } from './letter-reading.js';
import { LetterDuties, LetterNames } from './letter-side.js';
import { LetterVersions } from './letter-versions.js';
import { textsOf } from './use-kept-texts.js';
import '../policies/words.js';
import '../policies/policies.css';
import './words.js';
import './letters.css';

/** One letter: what it says and owes, how it looks, what it said before, and the draft of what it is to say. */
export function LetterPage(): ReactNode {
  const { t } = useTranslation();
  const { name = '' } = useParams();
  const letter = useQuery(letterQuery(name));
  const { data: session } = useQuery(sessionQuery);
  const roles = session?.member?.roles ?? [];
  const seesDrafts = roles.some((role) => role === 'administrator' || role === 'director' || role === 'auditor');
  const draftId = seesDrafts ? letter.data?.draft?.id : undefined;
  const draft = useQuery({ ...draftQuery(draftId ?? ''), enabled: draftId !== undefined });
  usePageTitle(letter.data ? spoken(letter.data.title) : t('letters.page'));
  if (letter.isError)
    return (
      <RuleLost
        kind="letter"
        name={name}
        title={t('letters.lost')}
        error={letter.error}
        retry={() => void letter.refetch()}
      />
    );
  if (!letter.data || (draftId !== undefined && draft.isPending))
    return <Skeleton active className="panel waiting" paragraph={{ rows: 12 }} />;
  const alive = draftId !== undefined && draft.data?.state !== 'published' && draft.data?.state !== 'dropped';
  return (
    <LetterShown
      key={name}
      letter={letter.data}
      draft={alive ? draft.data : undefined}
      isAdministrator={roles.includes('administrator')}
    />
  );
}

function LetterShown({
  letter,
  draft,
  isAdministrator,
}: {
  letter: Letter;
  draft: Draft | undefined;
  isAdministrator: boolean;
}): ReactNode {
  const { t } = useTranslation();
  const { name, title, version, texts, refused, coming } = letter;
  const now = useNow();
  const zone = useZone();
  const restore = useRestore(letter, draft);
  const mayRestore = isAdministrator && (!draft || draft.state === 'open');
  return (
    <div className="letters">
      <p className="plain">
        <Link to="/letters">{t('letters.page')}</Link>
      </p>
      <div className="letter-title">
        <div>
          <h1>{spoken(title)}</h1>
          <p className="plain letter-facts">
            <span className="tag tag-done">{t('letters.inForce', { version })}</span>
            {letter.draft && <DraftState state={letter.draft.state} />}
            <span className="quiet">{draft ? draft.reason : name}</span>
          </p>
        </div>
        {isAdministrator && !letter.draft && <BeginDraft kind="letter" name={name} draftId={undefined} />}
      </div>
      {coming && (
        <Alert
          type="success"
          showIcon
          role="status"
          title={t('letters.comingLong', {
            version: coming.version,
            since: shortInstant(coming.from, now, formattingLocale(), zone),
          })}
          description={t('letters.writtenStay')}
        />
      )}
      {refused.map((one) => (
        <Alert
          key={one.version}
          type="error"
          showIcon
          title={t('letters.notInUse', { version: one.version })}
          description={spoken(one.because)}
        />
      ))}
      {restore.isError && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={t('letters.notRestored')}
          description={refusalWords(restore.error, t)}
        />
      )}
      {draft && <DraftStory draft={draft} />}
      <div className="letter-page">
        <div className="letter-main">
          {draft && isAdministrator && draft.state === 'open' ? (
            <LetterEditor key={`${draft.id} ${restore.submittedAt}`} draft={draft} />
          ) : (
            <LetterTexts
              title={draft ? t('letters.drafted', { version: draft.version }) : t('letters.text')}
              texts={draft ? textsOf(draft) : texts}
            />
          )}
          {draft && (
            <section className="panel letter-body">
              <h2>{t('letters.changes', { version })}</h2>
              <LetterDiff before={texts} after={textsOf(draft)} />
            </section>
          )}
          <LetterPreview letter={letter} {...(draft && { draft: { id: draft.id, written: draft.written } })} />
        </div>
        <aside className="letter-aside">
          {draft && (
            <DraftActs
              draft={draft}
              hints={{
                open: t('letters.nextOpen'),
                proposed: t('letters.nextProposed'),
                from: t('letters.countsFrom'),
              }}
            />
          )}
          <LetterDuties letter={letter} />
          <LetterNames letter={letter} />
          <LetterVersions
            letter={letter}
            isBusy={restore.isPending}
            restore={mayRestore ? (one) => restore.mutate(one) : undefined}
          />
        </aside>
      </div>
    </div>
  );
}

/** Puts an earlier wording into the draft, which is begun for it where there is none. It counts as little as any draft. */
function useRestore({ name }: Letter, draft: Draft | undefined) {
  const { t } = useTranslation();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ version, texts }: LetterVersion) => {
      const reason = t('letters.restoreReason', { version });
      const begun = draft ?? (await ask('POST /api/rule-drafts', { body: { kind: 'letter', name, reason } }));
      const values = [
        { path: 'en', value: texts.en },
        { path: 'zh-CN', value: texts['zh-CN'] },
      ];
      const { id, revision } = begun;
      return ask('POST /api/rule-drafts/{id}/values', { path: { id }, body: { revision, values } });
    },
    onSuccess: (restored) => {
      client.setQueryData(draftQuery(restored.id).queryKey, restored);
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['letter-templates'] }),
  });
}
