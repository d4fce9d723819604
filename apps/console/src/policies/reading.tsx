import type { ReactNode } from 'react';
import { spoken } from '../locales/workflow-words.js';
import { inGroups } from './field-groups.js';
import type { RuleField } from './policy-queries.js';

/** Everything that a version says, in sentences. */
export function Reading({ fields }: { fields: readonly RuleField[] }): ReactNode {
  return (
    <div className="policy-reading">
      {inGroups(fields).map((group) => (
        <section key={group.key}>
          <h3>{spoken(group.words)}</h3>
          <ul>
            {group.items.map(({ path, words }) => (
              <li key={path}>{spoken(words)}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
