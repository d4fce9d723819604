import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { spoken, useWorkflowWords } from '../locales/workflow-words.js';
import { FigureNumber } from './figure-number.js';
import { useFigures } from './figures-context.js';
import { countIn, figureIn, groupsIn } from './figures-queries.js';

const stages = ['receipt', 'acknowledgement', 'investigation', 'resolution', 'followUp', 'lessonSummary'] as const;
const ages = ['to2', 'to7', 'to14', 'to28', 'to56', 'over56'] as const;
const ageTexts = { to2: '0–2', to7: '3–7', to14: '8–14', to28: '15–28', to56: '29–56', over56: '> 56' } as const;

/** Where open complaints stand and how old they are; the darker, the more. */
export function AgeTable(): ReactNode {
  const { t } = useTranslation();
  const word = useWorkflowWords();
  const { answer, number } = useFigures();
  const most = Math.max(1, ...groupsIn(answer, 'open', 'stageAge').map(({ count }) => count));
  const heads = figureIn(answer, 'open')?.breakdowns;
  const ageTitle = heads?.find(({ by }) => by === 'age')?.title;
  return (
    <div className="figure-scroll" tabIndex={0} role="group" aria-label={t('figures.ageTable')}>
      <table className="figure-table figure-ages">
        <thead>
          <tr>
            <th scope="col">{ageTitle && spoken(ageTitle)}</th>
            {ages.map((age) => (
              <th key={age} scope="col" className="figure-count">
                {ageTexts[age]}
              </th>
            ))}
            <th scope="col" className="figure-count">
              {t('figures.total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {stages.map((stage) => (
            <tr key={stage}>
              <th scope="row">{word('stages', stage)}</th>
              {ages.map((age) => {
                const key = `${stage}/${age}`;
                const count = countIn(answer, 'open', 'stageAge', key);
                return (
                  <td
                    key={age}
                    className="figure-count figure-heat"
                    style={{ '--heat': `${Math.round((count / most) * 34)}%` } as object}
                  >
                    <FigureNumber
                      figure="open"
                      count={count}
                      group={{ by: 'stageAge', key }}
                      name={`${word('stages', stage)} · ${ageTexts[age]}`}
                    />
                  </td>
                );
              })}
              <td className="figure-count">
                <FigureNumber
                  figure="open"
                  count={countIn(answer, 'open', 'stage', stage)}
                  group={{ by: 'stage', key: stage }}
                  name={word('stages', stage)}
                />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('figures.total')}</th>
            {ages.map((age) => (
              <td key={age} className="figure-count">
                <FigureNumber
                  figure="open"
                  count={countIn(answer, 'open', 'age', age)}
                  group={{ by: 'age', key: age }}
                  name={ageTexts[age]}
                />
              </td>
            ))}
            <td className="figure-count">{number(figureIn(answer, 'open')?.count ?? 0)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
