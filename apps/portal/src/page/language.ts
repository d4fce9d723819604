import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Configuration } from '#platform/configuration.js';
import type { Locale } from '#workflows/complaint/complaint.words.js';
import { locales } from '#workflows/complaint/complaint.words.js';

const cookie = 'language';

/** Which language a visitor reads. */
@Injectable()
export class Languages {
  constructor(private readonly configuration: Configuration) {}

  /**
   * The language that the visitor chooses now, or chose before, or else the one that the browser asks for.
   * @param wanted what the language switch says; a choice is kept for a year, and says nothing of who the visitor is
   */
  of(request: FastifyRequest, reply: FastifyReply, wanted?: unknown): Locale {
    const chosen = locales.find((locale) => locale === wanted);
    if (!chosen) return languageOf(request);
    void reply.setCookie(cookie, chosen, {
      path: '/',
      sameSite: 'lax',
      httpOnly: true,
      secure: this.configuration.NODE_ENV === 'production',
      maxAge: 365 * 24 * 3600,
    });
    return chosen;
  }
}

/** The language of a visitor who chooses none now. */
export function languageOf(request: FastifyRequest): Locale {
  const kept = request.cookies?.[cookie];
  return locales.find((locale) => locale === kept) ?? preferredLanguage(request.headers['accept-language']);
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
