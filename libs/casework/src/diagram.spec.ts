import { readFileSync } from 'node:fs';
import type { ComplaintEventType } from '#workflows/complaint/complaint.events.js';
import { requirementWords } from '#workflows/complaint/complaint.requirements.js';
import { requirementTitles } from '#workflows/complaint/complaint.requirement-titles.js';
import { stateWords } from '#workflows/complaint/complaint.titles.js';
import { complaintLife } from '#workflows/complaint/complaint.machine.js';
import { locales } from '#workflows/complaint/complaint.words.js';
import { definitionOf } from './definition.js';
import { leavesOf, readStates } from './definition-tree.js';
import { diagramOf } from './diagram.js';
import { loadRulebooks } from './rulebooks.js';

const root = new URL('../../../', import.meta.url).pathname;
const { definitions } = loadRulebooks(`${root}workflows`);

describe.each(definitions)('The diagrams of $name@$version', (definition) => {
  it.each(locales)('are drawn from what is published, in %s (npm run workflow -- diagram)', (locale) => {
    const file = `${root}docs/diagrams/${definition.name}@${definition.version}.${locale}.md`;
    expect(readFileSync(file, 'utf8')).toBe(diagramOf(definition, locale));
  });
});

describe('A diagram', () => {
  const draft = definitionOf('complaint', 9, complaintLife);

  it('shows a way with its event and what must hold', () => {
    expect(diagramOf(draft, 'en')).toContain(
      'awaitingApproval --> offering : approved [approver is not drafter, impartial, within approver’s limit]',
    );
    expect(diagramOf(draft, 'zh-CN')).toContain(
      'awaitingApproval --> offering : 审批通过 [非起草人审批、无须回避、在审批权限内]',
    );
  });

  it('shows which clocks run in a state, and which wait there', () => {
    expect(diagramOf(draft, 'zh-CN')).toContain(
      ['  note right of awaitingCustomer', '▶ 客户回复', '▷ 调查', '▷ 解决方案', '▷ 最终答复', '▶ 进展通报'].join(
        '\n    ',
      ),
    );
  });

  it('has a picture of the stages and one of each stage', () => {
    expect(diagramOf(draft, 'en').match(/```mermaid\nstateDiagram-v2\n/g)).toHaveLength(1 + 7 + 1);
  });

  it('says nothing in the names that code uses', () => {
    const untold = leavesOf(readStates(complaintLife)).filter(({ name }) => name !== 'kept' && !stateWords[name]);
    expect(untold.map(({ key }) => key)).toEqual([]);
    expect([...requirementWords].filter((word) => !requirementTitles[word])).toEqual([]);
    const event: ComplaintEventType = 'complaint.accepted';
    for (const locale of locales) expect(diagramOf(draft, locale)).not.toContain(event);
  });
});
