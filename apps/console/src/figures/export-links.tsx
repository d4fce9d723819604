import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../locales/language.js';

/** Saves what is shown as a file that Excel opens. @param query of the figures or of the list, as the API is asked */
export function ExportLinks({ path, query }: { path: string; query: URLSearchParams }): ReactNode {
  const { t } = useTranslation();
  return (
    <span className="figure-exports figure-no-print">
      {(['xlsx', 'csv'] as const).map((format) => {
        const asked = new URLSearchParams(query);
        asked.set('format', format);
        asked.set('locale', currentLanguage());
        return (
          <a key={format} className="figure-export" href={`${path}?${asked.toString()}`} download>
            {t('figures.exportAs', { format: format === 'csv' ? 'CSV' : 'Excel' })}
          </a>
        );
      })}
    </span>
  );
}
