import { fileURLToPath } from 'node:url';
import { loadTaxonomies } from '#casework/taxonomy-file.js';
import type { Taxonomy } from '#casework/taxonomy.js';
import { needs } from '#customers/care.js';
import type { AnswerBook } from '#intake/answer-book.js';
import { loadAnswers } from '#intake/answer-book.js';
import { loadForm } from '#intake/form-file.js';
import type { Form } from '#intake/form.js';
import { fieldsOf } from '#intake/form.js';

const workflows = fileURLToPath(new URL('../../../../workflows', import.meta.url));

/** The form that customers fill in, with the categories that it asks for. Read once; a mistake in it keeps the portal from starting. */
export class ComplaintForm {
  private constructor(
    readonly form: Form,
    readonly categories: Taxonomy,
    /** What we have answered in public already, shown while somebody types. */
    readonly answers: AnswerBook,
  ) {}

  /** @throws DefinitionRefused when a file is not right. */
  static load(): ComplaintForm {
    const categories = loadTaxonomies(`${workflows}/taxonomies`).get('categories');
    if (!categories) throw new Error('there is no taxonomy of categories');
    const form = loadForm(`${workflows}/forms/complaint.form.yaml`, categories);
    refuseUnknownNeeds(form);
    return new ComplaintForm(form, categories, loadAnswers(`${workflows}/answers/customer.answers.yaml`, categories));
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
