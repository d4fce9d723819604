import { fileURLToPath } from 'node:url';
import { Injectable, Module } from '@nestjs/common';
import { CaseworkModule } from '#casework/casework.module.js';
import { Rulebooks } from '#casework/rulebooks.js';
import { loadAnswers } from '#intake/answer-book.js';
import { loadForm } from '#intake/form-file.js';
import { IntakeModule } from '#intake/intake.module.js';
import { Mailboxes } from '#intake/mailboxes.js';
import { always, loadPhoneGuide } from '#intake/phone-guide.js';
import type { CodeInUse } from '#rules/codes-in-use.js';
import { CodesInUse } from '#rules/codes-in-use.js';
import type { Words } from '#workflows/complaint/complaint.words.js';

const workflows = fileURLToPath(new URL('../../../../workflows', import.meta.url));

const places = {
  form: { en: 'the complaint form', 'zh-CN': '投诉表单' },
  answers: { en: 'the published answers', 'zh-CN': '公开答复' },
  guide: { en: 'the telephone guide', 'zh-CN': '电话指引' },
} as const satisfies Record<string, Words>;

/** What files of the house name by its code. Each would keep a process from starting if that could not be chosen any more. */
@Injectable()
class ChosenCodes extends CodesInUse {
  private readonly chosen: readonly CodeInUse[];

  constructor(rulebooks: Rulebooks, { mailboxes }: Mailboxes) {
    super();
    const categories = rulebooks.taxonomy('categories');
    const form = loadForm(`${workflows}/forms/complaint.form.yaml`, categories);
    const { answers } = loadAnswers(`${workflows}/answers/customer.answers.yaml`, categories);
    const guide = loadPhoneGuide(`${workflows}/phone/guide.phone.yaml`, categories);
    const used = (code: string, where: Words): CodeInUse => ({ taxonomy: 'categories', code, where });
    this.chosen = [
      ...Object.keys(form.urgent).map((code) => used(code, places.form)),
      ...answers.flatMap(({ about }) => about.map((code) => used(code, places.answers))),
      ...guide.questions
        .filter(({ category }) => category !== always)
        .map(({ category }) => used(category, places.guide)),
      ...mailboxes.flatMap(({ address, category }) =>
        category === undefined ? [] : [used(category, { en: `the mailbox ${address}`, 'zh-CN': `邮箱 ${address}` })],
      ),
    ];
  }

  override all(): readonly CodeInUse[] {
    return this.chosen;
  }
}

@Module({
  imports: [CaseworkModule, IntakeModule],
  providers: [{ provide: CodesInUse, useClass: ChosenCodes }],
  exports: [CodesInUse],
})
export class ChosenCodesModule {}
