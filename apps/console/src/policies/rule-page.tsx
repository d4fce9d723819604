import type { UseQueryResult } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { usePageTitle } from '../frame/use-page-title.js';
import { spoken } from '../locales/workflow-words.js';
import type { Draft, Policy } from './policy-queries.js';
import { RuleLost } from './rule-lost.js';

/** The page of one rule, headed by its title: the rule once it is read, or that it is coming, or why it cannot be read. */
export function RulePage<Rule extends Pick<Policy, 'title'>>({
  kind,
  name,
  lost,
  rule: { data, isError, error, refetch },
  children,
}: {
  kind: Draft['kind'];
  /** As the address says it. */
  name: string;
  /** What is said when it cannot be read. */
  lost: string;
  rule: UseQueryResult<Rule>;
  children: (rule: Rule) => ReactNode;
}): ReactNode {
  usePageTitle(data ? spoken(data.title) : name);
  if (isError) return <RuleLost kind={kind} name={name} title={lost} error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton active className="panel waiting" paragraph={{ rows: 12 }} />;
  return children(data);
}
