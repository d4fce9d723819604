import type { Locale, Words } from '#workflows/complaint/complaint.words.js';
import type { Definition } from './definition.js';
import type { State, Way } from './definition-tree.js';
import { leavesOf, outwards, readStates, regionOf, targetOf, withAllBelow } from './definition-tree.js';
import type { Speaker } from './definition-words.js';
import { speakerOf } from './definition-words.js';

/**
 * A definition as a page of Mermaid diagrams: the stages with the ways between them, then each stage with its states,
 * the clocks that run or wait there, and whatever else it hears; last how it climbs and what is heard everywhere.
 */
export function diagramOf(definition: Definition, locale: Locale): string {
  const root = readStates(definition.life);
  const say = speakerOf(locale);
  const regions = Object.fromEntries(root.children.map((region) => [region.name, region]));
  const stages = regions['handling']?.children ?? [];
  const others = root.children.filter(({ name }) => name !== 'handling');
  return [
    `# ${definition.name}@${definition.version}`,
    say(pageWords.drawn),
    `## ${say(pageWords.stages)}`,
    mermaid(overview(stages, say)),
    ...stages.flatMap((stage) => [
      `## ${say.state(stage)}`,
      mermaid(stageDiagram(stage, say)),
      ...waysFromEverywhere(stage, say),
      ...heardWithoutMoving(stage, say),
    ]),
    ...others.flatMap((region) => [
      `## ${say.state(region)}`,
      ...(region.children.length > 1 ? [mermaid(stageDiagram(region, say))] : []),
      ...heardWithoutMoving(region, say),
    ]),
  ]
    .join('\n\n')
    .concat('\n');
}

const pageWords = {
  drawn: {
    en: 'Drawn from the published definition by `npm run workflow -- diagram`. In square brackets: what must hold. ▶ a clock runs here, ▷ it waits and keeps what it has used.',
    'zh-CN':
      '由已发布的流程定义绘制（`npm run workflow -- diagram`）。方括号内为须满足的条件。▶ 表示时限在此计时，▷ 表示暂停并保留已用时间。',
  },
  stages: { en: 'The stages', 'zh-CN': '各环节' },
  everywhere: { en: 'From every state of this stage:', 'zh-CN': '从本环节的任何状态：' },
  heard: { en: 'Heard here without moving on:', 'zh-CN': '在此受理而不流转：' },
} as const satisfies Record<string, Words>;

/** The stages, and between two of them every event that can lead from one to the other. */
function overview(stages: readonly State[], say: Speaker): string[] {
  const [first] = stages;
  const labels = new Map<string, Set<string>>();
  for (const stage of stages) {
    for (const way of withAllBelow(stage).flatMap(({ ways }) => ways)) {
      const target = stageOf(targetOf(way));
      if (!target || target === stage) continue;
      const edge = `${stage.name} --> ${target.name}`;
      labels.set(edge, (labels.get(edge) ?? new Set()).add(say.event(way)));
    }
  }
  return [
    ...stages.map((stage) => `state "${say.state(stage)}" as ${stage.name}`),
    ...(first ? [`[*] --> ${first.name}`] : []),
    ...[...labels].map(([edge, events]) => `${edge} : ${say.list([...events])}`),
  ];
}

/** A stage from within: its states, their clocks, and the ways between them and out of it. */
function stageDiagram(stage: State, say: Speaker): string[] {
  const leaves = leavesOf(stage);
  const edges = leaves.flatMap((leaf) => {
    const moving = leaf.ways.flatMap((way) => {
      const target = targetOf(way);
      return target ? [{ way, to: nodeIn(stage, target) }] : [];
    });
    return [...new Set(moving.map(({ to }) => to))].flatMap((to) =>
      labelsOf(
        moving.filter((one) => one.to === to).map(({ way }) => way),
        say,
      ).map((label) => `${leaf.name} --> ${to} : ${label}`),
    );
  });
  const elsewhere = leaves
    .flatMap(({ ways }) => ways)
    .map((way) => stageOf(targetOf(way)))
    .filter((one) => one !== undefined && !outwards(stage).includes(one));
  return [
    ...leaves.map((leaf) => `state "${say.state(leaf)} (${say.owner(leaf)})" as ${leaf.name}`),
    ...[...new Set(elsewhere)].flatMap((one) => (one ? [`state "→ ${say.state(one)}" as to_${one.name}`] : [])),
    ...(stage.initial === undefined ? [] : [`[*] --> ${stage.initial}`]),
    ...edges,
    ...leaves.flatMap((leaf) => clockNote(leaf, say)),
  ];
}

/** One label for all events that go the same way under the same conditions. */
function labelsOf(ways: readonly Way[], say: Speaker): string[] {
  const groups = new Map<string, string[]>();
  for (const way of ways) {
    const conditions = say.conditions(way);
    groups.set(conditions, [...(groups.get(conditions) ?? []), say.event(way)]);
  }
  return [...groups].map(([conditions, events]) => say.list([...new Set(events)]) + conditions);
}

function nodeIn(stage: State, target: State): string {
  return outwards(target).includes(stage) ? target.name : `to_${stageOf(target)?.name ?? ''}`;
}

function clockNote(leaf: State, say: Speaker): string[] {
  const clocks = say.clocks(leaf);
  return clocks.length === 0 ? [] : [`note right of ${leaf.name}`, ...clocks.map((clock) => `  ${clock}`), 'end note'];
}

/** Where every state of a stage leads. Drawn as arrows it would hide everything else. */
function waysFromEverywhere(stage: State, say: Speaker): string[] {
  const lines = stage.ways.flatMap((way) => {
    const target = targetOf(way);
    return target ? [`- ${say.event(way)}${say.conditions(way)} → ${say.state(target)}`] : [];
  });
  return lines.length === 0 ? [] : [say(pageWords.everywhere), lines.join('\n')];
}

/** What is written down or answered and leads nowhere: too much for a picture. */
function heardWithoutMoving(stage: State, say: Speaker): string[] {
  const lines = withAllBelow(stage).flatMap((state) =>
    state.ways
      .filter((way) => way.target === undefined)
      .map(
        (way) =>
          `- ${state.children.length === 0 && stage.children.length > 1 ? `${say.state(state)}: ` : ''}${say.event(way)}${say.conditions(way)}`,
      ),
  );
  return lines.length === 0 ? [] : [say(pageWords.heard), [...new Set(lines)].join('\n')];
}

/** The stage that a state belongs to, or its region where there are no stages. */
function stageOf(state: State | undefined): State | undefined {
  if (!state) return undefined;
  const region = regionOf(state);
  return region.name === 'handling' ? outwards(state).at(-3) : region;
}

function mermaid(lines: readonly string[]): string {
  return ['```mermaid', 'stateDiagram-v2', ...lines.map((line) => `  ${line}`), '```'].join('\n');
}
