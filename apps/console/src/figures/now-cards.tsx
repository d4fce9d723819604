import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { spoken } from '../locales/workflow-words.js';
import { CountsHelp } from './counts-help.js';
import { FigureNumber } from './figure-number.js';
import { useFigures } from './figures-context.js';
import { figureIn } from './figures-queries.js';

/** A colour says the same as the word beside it. */
const cards = [
  ['overdue', 'overdue'],
  ['dueToday', 'today'],
  ['atRisk', 'atRisk'],
  ['open', undefined],
  ['unowned', undefined],
  ['waiting', undefined],
  ['requestsOpen', undefined],
  ['requestsOverdue', 'overdue'],
] as const;

/** How it stands: what burns first. */
export function NowCards(): ReactNode {
  const { t } = useTranslation();
  const { answer, percent } = useFigures();
  const stock = answer.shares.find(({ id }) => id === 'breachByStock');
  return (
    <ul className="figure-cards">
      {cards.map(([id, tone]) => {
        const figure = figureIn(answer, id);
        if (!figure) return undefined;
        return (
          <li key={id} className={tone && figure.count > 0 ? `figure-card figure-${tone}` : 'figure-card'}>
            <span className="figure-title">
              {spoken(figure.title)} <CountsHelp {...figure} />
            </span>
            <strong className="figure-large">
              <FigureNumber figure={id} count={figure.count} name={spoken(figure.title)} />
            </strong>
            {id === 'overdue' && stock?.share !== undefined && (
              <span className="quiet figure-note">
                {t('figures.ofWhole', {
                  share: percent(stock.share),
                  whole: spoken(figureIn(answer, 'open')?.title ?? stock.title),
                })}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
