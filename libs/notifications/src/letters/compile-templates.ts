import Handlebars from 'handlebars';
import type { Locale } from '#workflows/complaint/complaint.words.js';
import { locales } from '#workflows/complaint/complaint.words.js';
import { escaped } from './as-html.js';
import type { Templates } from './template-files.js';

/** A name that no fact has is a mistake, not a gap in the letter. */
const options = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { lines: true, with: false, lookup: false, log: false },
  preventIndent: true,
};

/** Every letter in every language as what writes it. Nothing is made into code before it is written for the first time. */
export function compileTemplates({ letters, parts }: Templates): Map<string, Handlebars.TemplateDelegate> {
  const compiled = new Map<string, Handlebars.TemplateDelegate>();
  for (const locale of locales) {
    const handlebars = Handlebars.create();
    handlebars.registerHelper('lines', asLines);
    for (const helper of ['with', 'lookup', 'log']) handlebars.unregisterHelper(helper);
    for (const [name, template] of parts) handlebars.registerPartial(name, template[locale].source);
    for (const [name, template] of letters)
      compiled.set(keyOf(name, locale), handlebars.compile(template[locale].source, options));
  }
  return compiled;
}

export function keyOf(name: string, locale: Locale): string {
  return `${name} ${locale}`;
}

/** What people wrote in several lines stays in several lines. */
function asLines(text: unknown): Handlebars.SafeString {
  return new Handlebars.SafeString(
    (typeof text === 'string' ? text : '').trim().split(/\r?\n/).map(escaped).join('<br>'),
  );
}
