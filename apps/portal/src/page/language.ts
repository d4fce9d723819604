import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Locale } from '#workflows/complaint/complaint.words.js';
import { locales } from '#workflows/complaint/complaint.words.js';

const cookie = 'language';

/** The language that the visitor chose, or else the one that the browser asks for. */
export function languageOf(request: FastifyRequest): Locale {
  const chosen = request.cookies[cookie];
  return locales.find((locale) => locale === chosen) ?? preferredLanguage(request.headers['accept-language']);
}

/** Keeps the visitor's choice for a year. It says nothing of who they are. */
export function rememberLanguage(reply: FastifyReply, locale: Locale): void {
  void reply.setCookie(cookie, locale, { path: '/', sameSite: 'lax', httpOnly: true, maxAge: 365 * 24 * 3600 });
}

/** The first of our languages in an `Accept-Language` header, by its weights; Chinese when it names none of ours. */
export function preferredLanguage(header = ''): Locale {
  const wanted = header
    .split(',')
    .map((part, position) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find((one) => one !== undefined);
      return { tag, weight: weight === undefined ? 1 : Number(weight), position };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight || one.position - other.position);
  for (const { tag } of wanted) {
    if (tag === 'zh' || tag.startsWith('zh-')) return 'zh-CN';
    if (tag === 'en' || tag.startsWith('en-')) return 'en';
  }
  return 'zh-CN';
}
