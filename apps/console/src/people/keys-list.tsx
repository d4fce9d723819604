import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Modal, Skeleton } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '../frame/fault-notice.js';
import { type Api, ask } from '../http/ask.js';
import { refusalWords } from '../http/refusal-words.js';
import { useNow } from '../http/server-time.js';
import { formattingLocale } from '../locales/language.js';
import { EmptyState } from '../pieces/empty-state.js';
import { Instant } from '../pieces/instant.js';
import { TeamName } from '../pieces/team-name.js';
import { KeyDialog } from './key-dialog.js';
import { keysQuery } from './key.js';

type Key = Api['KeyList']['items'][number];

/** The keys by which machines come in: what each may do, for which teams and until when; made once, and taken away at once. */
export function KeysList(): ReactNode {
  const { t } = useTranslation();
  const [isMaking, setMaking] = useState(false);
  const { data, isError, error, refetch } = useQuery(keysQuery);
  return (
    <>
      <div className="people-head">
        <Button type="primary" onClick={() => setMaking(true)}>
          {t('people.newKey')}
        </Button>
      </div>
      <p className="quiet">{t('people.keysText')}</p>
      {isError ? (
        <FaultNotice title={t('people.keysLost')} error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Skeleton active className="panel waiting" paragraph={{ rows: 3 }} />
      ) : data.items.length === 0 ? (
        <div className="panel">
          <EmptyState title={t('people.noKeys')} text={t('people.noKeysText')} />
        </div>
      ) : (
        <ul className="panel people-list">
          {data.items.map((one) => (
            <KeyLine key={one.id} made={one} />
          ))}
        </ul>
      )}
      {isMaking && <KeyDialog close={() => setMaking(false)} />}
    </>
  );
}

function KeyLine({ made }: { made: Key }): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const now = useNow();
  const [isAsked, setAsked] = useState(false);
  const remove = useMutation({
    networkMode: 'always',
    mutationFn: () => ask('DELETE /api/keys/{id}', { path: { id: made.id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: keysQuery.queryKey }),
  });
  const { name, roles, teamIds, actions, expiresAt, lastUsedAt } = made;
  return (
    <li>
      <span className="people-who">
        <strong>{name}</strong>
        <span className="quiet">
          {new Intl.ListFormat(formattingLocale()).format(
            actions.map((one) => t(`people.action.${one.replace('.', '_') as 'complaints_open'}`)),
          )}
        </span>
      </span>
      <span className="people-facts">
        {roles.map((role) => (
          <span key={role} className="tag">
            {t(`role.${role}`)}
          </span>
        ))}
        {teamIds.map((id) => (
          <span key={id} className="quiet">
            <TeamName id={id} />
          </span>
        ))}
        <span className={expiresAt <= now ? 'tag tag-overdue' : 'quiet'}>
          {expiresAt <= now ? t('people.keyExpired') : t('people.keyUntil')}{' '}
          <Instant at={expiresAt} isAwayShown={false} />
        </span>
        <span className="quiet">
          {lastUsedAt === undefined ? (
            t('people.keyUnused')
          ) : (
            <>
              {t('people.keyUsed')} <Instant at={lastUsedAt} />
            </>
          )}
        </span>
      </span>
      <Button danger onClick={() => setAsked(true)}>
        {t('people.takeKey')}
      </Button>
      {isAsked && (
        <Modal
          open
          title={`${name} · ${t('people.takeKey')}`}
          okText={t('people.confirm')}
          cancelText={t('people.cancel')}
          okButtonProps={{ danger: true, loading: remove.isPending }}
          onOk={() => remove.mutate()}
          onCancel={() => setAsked(false)}
        >
          <p>{t('people.takeKeyText')}</p>
          {remove.isError && <p className="tone-bad">{refusalWords(remove.error, t)}</p>}
        </Modal>
      )}
    </li>
  );
}
