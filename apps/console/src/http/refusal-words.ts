import type { TFunction } from 'i18next';
import { Problem, Unreachable } from './request.js';
import { currentLanguage } from '../locales/language.js';
import { spoken } from '../locales/workflow-words.js';

/** Why it was refused, in the words of whoever refused it. */
export function refusalWords(error: unknown, t: TFunction): string {
  if (error instanceof Unreachable) return t('fault.unreachable');
  if (!(error instanceof Problem)) return t('fault.unexpected');
  const reasons = error.content.reasons?.map(({ words }) => spoken(words)) ?? [];
  if (reasons.length > 0) return reasons.join(' · ');
  // What only machines are told is said in English.
  const isReadable = currentLanguage() === 'en' || /[\u4e00-\u9fff]/.test(error.detail);
  return error.status < 500 && isReadable ? error.detail : t('fault.unexpected');
}
