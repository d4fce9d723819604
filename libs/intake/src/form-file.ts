import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DefinitionText } from '#casework/definition-text.js';
import type { Path } from '#casework/definition-tree.js';
import { canonical } from '#casework/history.js';
import type { Taxonomy } from '#casework/taxonomy.js';
import { isChoice } from '#casework/taxonomy.js';
import type { Severity } from '#workflows/complaint/complaint.context.js';
import { severities } from '#workflows/complaint/complaint.context.js';
import type { Words } from '#workflows/complaint/complaint.words.js';
import { locales } from '#workflows/complaint/complaint.words.js';
import type { FieldKind, Form, FormField, FormSection } from './form.js';
import { fieldKinds } from './form.js';

const fileKeys = ['name', 'version', 'title', 'team', 'severity', 'urgent', 'sections', 'atLeastOneOf'];
const sectionKeys = ['id', 'title', 'fields'];
const fieldKeys = ['id', 'kind', 'label', 'help', 'required', 'options', 'when', 'autocomplete'];

/** Fields that a complaint cannot do without, and what they must be. */
const needed: Readonly<Record<string, FieldKind>> = {
  subject: 'line',
  description: 'prose',
  email: 'email',
  phone: 'phone',
};

/**
 * The form of a file.
 * @param categories the taxonomy that its categories come from
 * @throws DefinitionRefused with every mistake at once, each with its line
 */
export function loadForm(file: string, categories: Taxonomy): Form {
  return readForm(readFileSync(file, 'utf8'), file, categories);
}

/** As `loadForm`, of a text; `file` is only named in mistakes. */
export function readForm(text: string, file: string, categories: Taxonomy): Form {
  return new FormReading(new DefinitionText(text, file), categories).form();
}

type Fields = Readonly<Record<string, unknown>>;

/** One reading of one file: a mistake is noted, and the reading goes on, so that the author sees every one. */
class FormReading {
  private readonly mistakes: ReturnType<DefinitionText['mistake']>[] = [];
  private readonly known = new Map<string, FormField>();

  constructor(
    private readonly text: DefinitionText,
    private readonly categories: Taxonomy,
  ) {}

  form(): Form {
    const fields = this.text.map();
    this.findUnknownKeys(fields, fileKeys, []);
    const { version, severity } = fields;
    const name = this.textOf(fields, 'name', []);
    if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
      this.refuse(['version'], '"version" must be a whole number from 1');
    const content = {
      name,
      version: Number(version),
      title: this.words(fields['title'], ['title']),
      team: this.textOf(fields, 'team', []),
      severity: this.severity(severity, ['severity']),
      urgent: this.urgent(fields['urgent']),
      sections: this.list(fields['sections'], ['sections']).map((section, at) => this.section(section, at)),
      atLeastOneOf: this.groups(fields['atLeastOneOf']),
    };
    for (const [id, kind] of Object.entries(needed)) {
      if (this.known.get(id)?.kind !== kind) this.refuse(['sections'], `a field "${id}" of kind "${kind}" is missing`);
    }
    this.text.refuseIfAny(this.mistakes);
    return { ...content, hash: createHash('sha256').update(canonical(content)).digest('hex') };
  }

  private section(written: unknown, at: number): FormSection {
    const path = ['sections', at];
    const fields = this.map(written, path);
    this.findUnknownKeys(fields, sectionKeys, path);
    return {
      id: this.textOf(fields, 'id', path),
      title: this.words(fields['title'], [...path, 'title']),
      fields: this.list(fields['fields'], [...path, 'fields']).map((field, index) =>
        this.field(field, [...path, 'fields', index]),
      ),
    };
  }

  private field(written: unknown, path: Path): FormField {
    const fields = this.map(written, path);
    this.findUnknownKeys(fields, fieldKeys, path);
    const id = this.textOf(fields, 'id', path);
    if (!/^[a-z][A-Za-z0-9]*$/.test(id))
      this.refuse([...path, 'id'], `"${id}" is no id; it begins with a small letter and has only letters and digits`);
    if (this.known.has(id)) this.refuse([...path, 'id'], `there is a field "${id}" already`);
    const { kind, required = false, autocomplete, help, when } = fields;
    if (!fieldKinds.includes(kind as FieldKind))
      this.refuse([...path, 'kind'], `"${String(kind)}" is no kind of field; there are ${fieldKinds.join(', ')}`);
    if (typeof required !== 'boolean') this.refuse([...path, 'required'], '"required" must be true or false');
    if (autocomplete !== undefined && typeof autocomplete !== 'string')
      this.refuse([...path, 'autocomplete'], '"autocomplete" must be a text');
    const field: FormField = {
      id,
      kind: kind as FieldKind,
      label: this.words(fields['label'], [...path, 'label']),
      ...(help !== undefined && { help: this.words(help, [...path, 'help']) }),
      required: required === true,
      options: this.options(kind as FieldKind, fields['options'], path),
      when: this.when(when, [...path, 'when']),
      ...(typeof autocomplete === 'string' && { autocomplete }),
    };
    this.known.set(id, field);
    return field;
  }

  private options(kind: FieldKind, written: unknown, path: Path): FormField['options'] {
    const here = [...path, 'options'];
    if (kind !== 'choice' && kind !== 'choices') {
      if (written !== undefined) this.refuse(here, `a field of kind "${kind}" has no options`);
      return [];
    }
    const options = Object.entries(this.map(written, here));
    if (options.length < 2) this.refuse(here, 'a choice needs two options at least');
    return options.map(([id, label]) => ({ id, label: this.words(label, [...here, id]) }));
  }

  /** A field can depend only on one above it: who reads the page from the top has answered that one. */
  private when(written: unknown, path: Path): FormField['when'] {
    if (written === undefined) return {};
    return Object.fromEntries(
      Object.entries(this.map(written, path)).map(([id, wanted]) => {
        const answers = [wanted].flat().map(String);
        const field = this.known.get(id);
        if (!field) this.refuse([...path, id], `there is no field "${id}" above this one`);
        for (const answer of field ? answers : [])
          if (!this.isAnswer(field!, answer)) this.refuse([...path, id], `"${answer}" is no answer to "${id}"`);
        return [id, answers];
      }),
    );
  }

  private isAnswer({ kind, options }: FormField, answer: string): boolean {
    if (kind === 'category') return isChoice(this.categories, answer);
    if (kind === 'yesNo') return answer === 'yes';
    return options.some(({ id }) => id === answer);
  }

  private urgent(written: unknown): Record<string, Severity> {
    if (written === undefined) return {};
    return Object.fromEntries(
      Object.entries(this.map(written, ['urgent'])).map(([code, severity]) => {
        if (!isChoice(this.categories, code)) this.refuse(['urgent', code], `there is no category "${code}"`);
        return [code, this.severity(severity, ['urgent', code])];
      }),
    );
  }

  private groups(written: unknown): string[][] {
    if (written === undefined) return [];
    return this.list(written, ['atLeastOneOf']).map((group, at) =>
      this.list(group, ['atLeastOneOf', at]).map((id) => {
        if (!this.known.has(String(id))) this.refuse(['atLeastOneOf', at], `there is no field "${String(id)}"`);
        return String(id);
      }),
    );
  }

  private severity(written: unknown, path: Path): Severity {
    if (!severities.includes(written as Severity))
      this.refuse(path, `"${String(written)}" is no severity; there are ${severities.join(', ')}`);
    return written as Severity;
  }

  private words(written: unknown, path: Path): Words {
    const words = isMap(written) ? written : {};
    for (const locale of locales) {
      const text = words[locale];
      if (typeof text !== 'string' || text.trim() === '') this.refuse(path, `here are words needed in ${locale}`);
    }
    return { en: String(words['en']), 'zh-CN': String(words['zh-CN']) };
  }

  private textOf(fields: Fields, key: string, path: Path): string {
    const text = fields[key];
    if (typeof text === 'string' && text !== '') return text;
    this.refuse([...path, key], `"${key}" must be a text`);
    return '';
  }

  private list(written: unknown, path: Path): readonly unknown[] {
    if (Array.isArray(written)) return written;
    this.refuse(path, 'here belongs a list');
    return [];
  }

  private map(written: unknown, path: Path): Fields {
    if (isMap(written)) return written;
    this.refuse(path, 'here belong names with values');
    return {};
  }

  private findUnknownKeys(fields: Fields, known: readonly string[], path: Path): void {
    for (const key of Object.keys(fields)) {
      if (!known.includes(key))
        this.refuse([...path, key], `"${key}" is not known; here may stand ${known.join(', ')}`);
    }
  }

  private refuse(path: Path, reason: string): void {
    this.mistakes.push(this.text.mistake(path, reason));
  }
}

function isMap(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
