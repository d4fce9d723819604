import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Api, ask } from '../http/ask.js';
import { filtersQuery } from './work-queries.js';

type View = Api['SavedFilter'];

const save = ({ id, name, query }: View): Promise<unknown> =>
  ask('PUT /api/work/filters/{id}', { path: { id }, body: { name, query } });
const remove = ({ id }: View): Promise<unknown> => ask('DELETE /api/work/filters/{id}', { path: { id } });

/** One's own ways of looking at work. What was saved or removed can be undone as long as it is told of. */
export function SavedViews({ address, look }: { address: string; look: (address: string) => void }): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const views = useQuery(filtersQuery).data ?? [];
  const [done, setDone] = useState<{ view: View; what: 'kept' | 'removed' }>();
  const act = useMutation({
    mutationFn: ({ view, what }: { view: View; what: 'kept' | 'removed' }) => (what === 'kept' ? save : remove)(view),
    onSuccess: () => client.invalidateQueries({ queryKey: filtersQuery.queryKey }),
  });
  const does = (what: 'kept' | 'removed', view: View, isUndoing = false): void =>
    act.mutate({ view, what }, { onSuccess: () => setDone(isUndoing ? undefined : { view, what }) });
  const keep = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = new FormData(form).get('name');
    const name = typeof typed === 'string' ? typed.trim() : '';
    if (name === '') return;
    does('kept', { id: crypto.randomUUID(), name, query: address });
    form.reset();
  };
  return (
    <details className="work-saved">
      <summary>{t('work.saved.label')}</summary>
      <div className="work-saved-panel panel">
        {views.length === 0 && <p className="quiet plain">{t('work.saved.none')}</p>}
        <ul>
          {views.map((view) => (
            <li key={view.id}>
              <Button type="link" className="plain-link" onClick={() => look(view.query)}>
                {view.name}
              </Button>
              <Button
                size="small"
                type="text"
                aria-label={t('work.saved.remove', { name: view.name })}
                onClick={() => does('removed', view)}
              >
                ×
              </Button>
            </li>
          ))}
        </ul>
        <form onSubmit={keep}>
          <input name="name" maxLength={80} aria-label={t('work.saved.name')} placeholder={t('work.saved.name')} />
          <Button htmlType="submit" size="small" loading={act.isPending}>
            {t('work.saved.save')}
          </Button>
        </form>
        <p className="plain" role="status">
          {act.isError && t('work.saved.failed')}
          {/* While something else is done, what would be undone is no longer what is told of. */}
          {done && !act.isPending && (
            <>
              {t(`work.saved.${done.what}`, { name: done.view.name })}{' '}
              <Button
                size="small"
                type="link"
                onClick={() => does(done.what === 'kept' ? 'removed' : 'kept', done.view, true)}
              >
                {t('work.saved.undo')}
              </Button>
            </>
          )}
        </p>
      </div>
    </details>
  );
}
