import { fileURLToPath } from 'node:url';
import { loadTaxonomies } from '#casework/taxonomy-file.js';
import type { Taxonomy } from '#casework/taxonomy.js';
import type { AnswerBook } from '#intake/answer-book.js';
import { loadAnswers } from '#intake/answer-book.js';
import { loadForm } from '#intake/form-file.js';
import type { Form } from '#intake/form.js';

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
    return new ComplaintForm(
      loadForm(`${workflows}/forms/complaint.form.yaml`, categories),
      categories,
      loadAnswers(`${workflows}/answers/customer.answers.yaml`, categories),
    );
  }
}
