import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import { Rulebooks } from '#casework/rulebooks.js';
import type { Taxonomy } from '#casework/taxonomy.js';
import { needs } from '#customers/care.js';
import type { AnswerBook } from '#intake/answer-book.js';
import { loadAnswers } from '#intake/answer-book.js';
import { loadForm } from '#intake/form-file.js';
import type { Form } from '#intake/form.js';
import { fieldsOf } from '#intake/form.js';

const workflows = fileURLToPath(new URL('../../../../workflows', import.meta.url));

/**
 * The form that customers fill in, with the categories that it asks for. The form is read once, and a mistake in it keeps the
 * portal from starting; the categories are those that can be chosen now.
 */
@Injectable()
export class ComplaintForm {
  readonly form: Form;
  /** What we have answered in public already, shown while somebody types. */
  readonly answers: AnswerBook;

  /** @throws DefinitionRefused when a file is not right. */
  constructor(private readonly rulebooks: Rulebooks) {
    this.form = loadForm(`${workflows}/forms/complaint.form.yaml`, this.categories);
    refuseUnknownNeeds(this.form);
    this.answers = loadAnswers(`${workflows}/answers/customer.answers.yaml`, this.categories);
  }

  get categories(): Taxonomy {
    return this.rulebooks.taxonomy('categories');
  }
}

/** What can be ticked under `needs` is kept as a need of the customer, so it must be one. */
function refuseUnknownNeeds(form: Form): void {
  const options =
    fieldsOf(form)
      .find(({ id }) => id === 'needs')
      ?.options.map(({ id }) => id) ?? [];
  const unknown = options.filter((id) => !needs.some((need) => need === id));
  if (unknown.length > 0) throw new Error(`the form offers needs that nobody knows: ${unknown.join(', ')}`);
}
