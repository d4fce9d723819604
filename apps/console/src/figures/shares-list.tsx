import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDurationText } from '../complaint/duration.js';
import '../complaint/words.js';
import { spoken } from '../locales/workflow-words.js';
import { CountsHelp } from './counts-help.js';
import { FigureNumber } from './figure-number.js';
import { useFigures } from './figures-context.js';
import { figureIn } from './figures-queries.js';

/** Shares in which a larger one is worse. */
const bad: readonly string[] = ['breachByStock', 'breachByFlow'];

/** How well it went: each share with the two numbers that it is made of. */
export function SharesList(): ReactNode {
  const { t } = useTranslation();
  const duration = useDurationText();
  const { answer, percent } = useFigures();
  const closed = figureIn(answer, 'closed');
  const reopened = figureIn(answer, 'reopened');
  return (
    <dl className="figure-shares">
      {answer.shares.map(({ id, title, counts, part, whole, share }) => {
        const [one, all] = [figureIn(answer, part), figureIn(answer, whole)];
        return (
          <div key={id}>
            <dt>
              {spoken(title)} <CountsHelp title={title} counts={counts} />
            </dt>
            <dd>
              <strong>{share === undefined ? '–' : percent(share)}</strong>
              <span
                className={bad.includes(id) ? 'figure-meter figure-meter-bad' : 'figure-meter'}
                style={{ '--share': `${Math.round((share ?? 0) * 100)}%` } as object}
                aria-hidden
              />
              <span className="quiet">
                {share === undefined ? (
                  t('figures.nothing')
                ) : (
                  <>
                    <FigureNumber figure={part} count={one?.count ?? 0} {...(one && { name: spoken(one.title) })} /> /{' '}
                    <FigureNumber figure={whole} count={all?.count ?? 0} {...(all && { name: spoken(all.title) })} />
                  </>
                )}
              </span>
            </dd>
          </div>
        );
      })}
      {closed && (
        <div>
          <dt>
            {spoken(closed.title)} <CountsHelp {...closed} />
          </dt>
          <dd>
            <strong>
              <FigureNumber figure="closed" count={closed.count} name={spoken(closed.title)} />
            </strong>
            <span />
            <span className="quiet">
              {closed.median !== undefined && t('figures.median', { time: duration(closed.median) })}
            </span>
          </dd>
        </div>
      )}
      {reopened && (
        <div>
          <dt>
            {spoken(reopened.title)} <CountsHelp {...reopened} />
          </dt>
          <dd>
            <strong>
              <FigureNumber figure="reopened" count={reopened.count} name={spoken(reopened.title)} />
            </strong>
          </dd>
        </div>
      )}
    </dl>
  );
}
