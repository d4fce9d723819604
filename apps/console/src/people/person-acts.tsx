import { MoreOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../http/ask.js';
import { staffQuery } from '../pieces/people.js';
import { InvitationLink } from './invitation-link.js';
import { OpenComplaints } from './open-complaints.js';
import type { Person } from './person.js';
import { RefusalNotice } from './refusal-notice.js';

type Asked = 'factor' | 'sessions' | 'leave';

/** What an administrator seldom does with somebody. What cannot be taken back is asked again. */
export function PersonActs({
  person,
  setAbsence,
  setTerms,
}: {
  person: Person;
  setAbsence: () => void;
  setTerms: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [asked, setAsked] = useState<Asked>();
  const path = { id: person.id };
  const invite = useMutation({
    networkMode: 'always',
    mutationFn: () => ask('POST /api/staff/{id}/invite', { path }),
  });
  const act = useMutation({
    networkMode: 'always',
    mutationFn: (what: Asked) => {
      if (what === 'leave') return ask('POST /api/staff/{id}/leave', { path });
      return what === 'sessions'
        ? ask('POST /api/staff/{id}/sessions/end', { path })
        : ask('POST /api/staff/{id}/second-factor/remove', { path });
    },
    onSuccess: () => {
      setAsked(undefined);
      void client.invalidateQueries({ queryKey: staffQuery.queryKey });
    },
  });
  const askFor = (what: Asked) => (): void => {
    act.reset();
    setAsked(what);
  };
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'absence', label: t('people.absence'), onClick: setAbsence },
            { key: 'terms', label: t('people.terms'), onClick: setTerms },
            { key: 'invite', label: t('people.inviteAgain'), onClick: () => invite.mutate() },
            { key: 'sessions', label: t('people.sessions'), onClick: askFor('sessions') },
            { key: 'factor', label: t('people.factor'), onClick: askFor('factor') },
            { type: 'divider' },
            { key: 'leave', danger: true, label: t('people.leave'), onClick: askFor('leave') },
          ],
        }}
      >
        <Button icon={<MoreOutlined />} aria-label={t('people.more', { name: person.name })} />
      </Dropdown>
      {invite.data && <InvitationLink {...invite.data} close={() => invite.reset()} />}
      {invite.isError && (
        <Modal open title={t('people.inviteAgain')} footer={null} onCancel={() => invite.reset()}>
          <RefusalNotice error={invite.error} />
        </Modal>
      )}
      {asked && (
        <Modal
          open
          title={`${person.name} · ${t(`people.${asked}`)}`}
          okText={t('people.confirm')}
          cancelText={t('people.cancel')}
          okButtonProps={{ danger: true, loading: act.isPending }}
          onOk={() => act.mutate(asked)}
          onCancel={() => setAsked(undefined)}
        >
          <p>{t(`people.${asked}Text`)}</p>
          {asked === 'leave' && <OpenComplaints person={person} />}
          {act.isError && <RefusalNotice error={act.error} />}
        </Modal>
      )}
    </>
  );
}
