import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Asked, ask } from '../http/ask.js';
import { refusalWords } from '../http/refusal-words.js';
import { instantOf } from '../locales/house-time.js';
import { spoken, useZone } from '../locales/workflow-words.js';
import { Choice, Field, FieldGroup, Tick } from '../pieces/field.js';
import { teamsQuery } from '../pieces/people.js';
import { keysQuery } from './key.js';

type NewKey = Asked<'POST /api/keys'>['body'];
type Action = NewKey['actions'][number];

/** What machines are usually for; the rest can be had over HTTP. */
const offered = [
  'complaints.open',
  'complaints.read',
  'complaints.list',
  'complaints.act',
  'calls.announce',
  'customers.read',
  'live.follow',
  'readLog.look',
] as const satisfies readonly Action[];

/** Makes a key. What opens is shown this once. */
export function KeyDialog({ close }: { close: () => void }): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const zone = useZone();
  const [nameField, dayField] = [useId(), useId()];
  const teams = useQuery(teamsQuery).data ?? [];
  const [name, setName] = useState('');
  const [day, setDay] = useState('');
  const [role, setRole] = useState<'agent' | 'auditor'>('agent');
  const [actions, setActions] = useState<readonly Action[]>(['complaints.open']);
  const [teamIds, setTeams] = useState<readonly string[]>([]);
  const [isCopied, setCopied] = useState(false);
  const expiresAt = instantOf(`${day}T00:00`, zone);
  const make = useMutation({
    networkMode: 'always',
    mutationFn: (until: number) =>
      ask('POST /api/keys', {
        body: { name: name.trim(), roles: [role], actions: [...actions], teamIds: [...teamIds], expiresAt: until },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: keysQuery.queryKey }),
  });
  const key = make.data?.key;
  if (key !== undefined)
    return (
      <Modal
        open
        title={t('people.newKey')}
        onCancel={close}
        footer={<Button onClick={close}>{t('people.close')}</Button>}
      >
        <p>{t('people.keyOnce')}</p>
        <Input.TextArea readOnly autoSize value={key} aria-label={t('people.newKey')} />
        <Button
          className="people-copy"
          onClick={() => void navigator.clipboard.writeText(key).then(() => setCopied(true))}
        >
          {isCopied ? t('people.copied') : t('people.copy')}
        </Button>
      </Modal>
    );
  return (
    <Modal
      open
      title={t('people.newKey')}
      okText={t('people.makeKey')}
      cancelText={t('people.cancel')}
      okButtonProps={{
        loading: make.isPending,
        disabled: name.trim() === '' || actions.length === 0 || expiresAt === undefined,
      }}
      onOk={() => expiresAt !== undefined && make.mutate(expiresAt)}
      onCancel={close}
    >
      <div className="people-key">
        <Field id={nameField} label={t('people.keyName')}>
          <input
            id={nameField}
            className="input"
            autoFocus
            maxLength={100}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        </Field>
        <Choice
          name="role"
          label={t('people.keyRole')}
          options={[
            { value: 'agent', text: t('role.agent') },
            { value: 'auditor', text: t('role.auditor') },
          ]}
          value={role}
          onChange={setRole}
        />
        <FieldGroup label={t('people.keyActions')}>
          {offered.map((one) => (
            <Tick
              key={one}
              text={t(`people.action.${one.replace('.', '_') as 'complaints_open'}`)}
              isOn={actions.includes(one)}
              onChange={(isOn) => setActions(toggled(actions, one, isOn))}
            />
          ))}
        </FieldGroup>
        <FieldGroup label={t('people.keyTeams')}>
          {teams.map(({ id, name: words }) => (
            <Tick
              key={id}
              text={spoken(words)}
              isOn={teamIds.includes(id)}
              onChange={(isOn) => setTeams(toggled(teamIds, id, isOn))}
            />
          ))}
        </FieldGroup>
        <Field id={dayField} label={t('people.keyDay')} help={t('people.keyDayHelp')}>
          <input
            id={dayField}
            className="input"
            type="date"
            value={day}
            onChange={({ target }) => setDay(target.value)}
          />
        </Field>
        {make.isError && (
          <p className="tone-bad" role="alert">
            {refusalWords(make.error, t)}
          </p>
        )}
      </div>
    </Modal>
  );
}

function toggled<Item>(items: readonly Item[], item: Item, isOn: boolean): readonly Item[] {
  return isOn ? [...items, item] : items.filter((one) => one !== item);
}
