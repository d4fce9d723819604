import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { spoken } from '../locales/workflow-words.js';
import { teamsQuery } from './people.js';

/** What a team is called, or a department, which has its name where a team goes under it. */
export function TeamName({ id }: { id: string }): ReactNode {
  const { data, isPending } = useQuery(teamsQuery);
  if (isPending) return <span className="name-waiting" aria-hidden />;
  const team = data?.find((one) => one.id === id);
  return <span>{team ? spoken(team.name) : id}</span>;
}
