import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './en.json';
import zhCN from './zh-CN.json';
import { preferredLanguage, type Language } from './preferred-language.js';

const remembered = 'redress.language';

/** Makes the words ready: the language chosen before on this device, else the browser's. */
export async function prepareLanguage(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18next.use(initReactI18next).init({
    lng: preferredLanguage(localStorage.getItem(remembered), navigator.languages),
    fallbackLng: 'en',
    supportedLngs: ['en', 'zh-CN'],
    resources: { en: { translation: en }, 'zh-CN': { translation: zhCN } },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
  });
}

export const currentLanguage = (): Language => (i18next.language === 'zh-CN' ? 'zh-CN' : 'en');

/** How dates are written: as the browser's own kind of English writes them, or as in mainland China. */
export function formattingLocale(): string {
  if (currentLanguage() === 'zh-CN') return 'zh-CN';
  return navigator.languages.find((tag) => /^en\b/i.test(tag)) ?? 'en';
}

export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(remembered, language);
  await i18next.changeLanguage(language);
}
