import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import Handlebars from 'handlebars';
import type { Locale } from '#workflows/complaint/complaint.words.js';
import { BrandOnPages } from './brand-on-pages.js';
import { frameTexts } from './frame.texts.js';
import type { Said } from './said.js';
import { said } from './said.js';

const templates = fileURLToPath(new URL('../templates/', import.meta.url));

/** Style sheet, scripts and pictures. */
export const assetsFolder = fileURLToPath(new URL('../../browser/', import.meta.url));

/** What a page shows: its template, its title, its texts in both languages, and what is on it this time. */
export interface Page<T extends object> {
  readonly template: string;
  readonly locale: Locale;
  /** Names one of the texts. */
  readonly title: string;
  readonly texts: T;
  readonly content?: Readonly<Record<string, unknown>>;
  /** Scripts that make it better; without them it works as well. */
  readonly scripts?: readonly string[];
  /** Where the language switch leads: the page's own path; without one the switch belongs to a form of the page. */
  readonly path?: string;
  readonly status?: number;
}

/**
 * Makes pages from templates. Everything put into a template is text to it: `{{…}}` escapes, and no template uses the
 * form that does not.
 */
@Injectable()
export class Pages {
  private readonly handlebars = Handlebars.create();
  private readonly pages = new Map<string, HandlebarsTemplateDelegate>();
  private readonly versions = new Map<string, string>();

  constructor(private readonly brand: BrandOnPages) {
    for (const file of readdirSync(templates).filter((name) => name.endsWith('.hbs'))) {
      const name = file.slice(0, -'.hbs'.length);
      const source = readFileSync(`${templates}${file}`, 'utf8');
      this.handlebars.registerPartial(name, source);
      // Without indentation of partials, which would go into what a text area holds.
      this.pages.set(name, this.handlebars.compile(source, { preventIndent: true }));
    }
    this.handlebars.registerHelper('asset', (name: string) => this.addressOf(name));
    this.handlebars.registerHelper('or', (one: unknown, other: unknown) => Boolean(one) || Boolean(other));
    // What was chosen just now goes before what was chosen earlier.
    this.handlebars.registerHelper(
      'chosen',
      (typed: Record<string, unknown>, name: string, value: unknown, before: unknown) =>
        typeof typed[name] === 'string' ? typed[name] === String(value) : before,
    );
    this.handlebars.registerHelper('is', (one: unknown, other: unknown) => one === other);
  }

  /** Answers with the page. */
  show<T extends object>(reply: FastifyReply, page: Page<T>): string {
    void reply
      .status(page.status ?? 200)
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-language', page.locale)
      .header('vary', 'cookie, accept-language');
    return this.render(page);
  }

  render<T extends object>({ template, locale, title, texts, content = {}, scripts = [], path }: Page<T>): string {
    const page = this.pages.get(template);
    if (!page) throw new Error(`there is no template "${template}"`);
    const t = said(texts, locale) as Said<T> & Record<string, unknown>;
    const other: Locale = locale === 'en' ? 'zh-CN' : 'en';
    return page({
      ...content,
      t,
      locale,
      title: t[title],
      scripts,
      frame: said(frameTexts, locale),
      brand: this.brand.said(locale),
      language: { other, ...(path !== undefined && { address: `${path}?lang=${other}` }) },
    });
  }

  /** The address of an asset, with a mark of its content, so that browsers keep it until it changes. */
  private addressOf(name: string): string {
    const version =
      this.versions.get(name) ?? createHash('sha256').update(this.contentOf(name)).digest('hex').slice(0, 12);
    this.versions.set(name, version);
    return `/assets/${name}?v=${version}`;
  }

  private contentOf(name: string): string | Buffer {
    if (name === 'brand.css') return this.brand.styleSheet;
    if (name === 'logo' || name === 'logo-dark') return this.brand.picture(name)?.bytes ?? '';
    return readFileSync(`${assetsFolder}${name}`);
  }
}
