import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { complaintLife } from '#workflows/complaint/complaint.machine.js';
import { locales } from '#workflows/complaint/complaint.words.js';
import { hashOf } from '../definition.js';
import { fixturesUnder } from '../definition-journeys.js';
import { findTakenVersions, publication } from '../definition-publish.js';
import { DefinitionText } from '../definition-text.js';
import { readStates, withAllBelow } from '../definition-tree.js';
import { diagramOf } from '../diagram.js';
import type { Problem } from '../lint.js';
import { WorkflowRefused, lint, located } from '../lint.js';
import { simplePathsToClosed } from '../lint-paths.js';
import { ensureSound, loadRulebooks, readPublished } from '../rulebooks.js';
import { loadTaxonomies } from '../taxonomy-file.js';
import type { Place } from './place.js';
import { say, textOf } from './place.js';

/** Judges the workflow as it is written now, or one in a file, with everything published, and prints what it is. */
export function lintWorkflow(file: string | undefined, place: Place): void {
  const folder = join(place.root, 'workflows');
  const published = readPublished(folder);
  const taxonomies = loadTaxonomies(join(folder, 'taxonomies'));
  const text = file === undefined ? undefined : new DefinitionText(textOf(file, place), file);
  const { life, above } = lifeIn(text);
  const problems: Problem[] = [...lint(life, published.policies), ...findTakenVersions(published)];
  if (problems.length > 0)
    throw new WorkflowRefused(file ?? 'complaint', text ? located(problems, text, above) : problems);
  // What is published is not the newest any more when the workflow has changed since.
  const isPublished = published.definitions.at(-1)?.hash === hashOf(life);
  ensureSound(published, folder, isPublished ? published.definitions.at(-1) : undefined);
  const states = withAllBelow(readStates(life));
  const ways = states.flatMap((state) => state.ways).length;
  const paths = simplePathsToClosed(life).length;
  const { policies, calendars } = published;
  const counts = [states.length, ways, paths, policies.size, calendars.size, taxonomies.size];
  place.print(
    say(
      place,
      `no problem: ${counts[0]} states, ${counts[1]} ways, ${counts[2]} simple paths to closed; ${counts[3]} policies, ${counts[4]} calendars, ${counts[5]} taxonomies`,
      `未发现问题：${counts[0]} 个状态，${counts[1]} 条路径，${counts[2]} 条到达结案的简单路线；${counts[3]} 个时限政策，${counts[4]} 个日历，${counts[5]} 个分类表`,
    ),
  );
  if (!isPublished)
    place.print(
      say(place, 'it is not published yet: npm run workflow -- publish', '尚未发布：npm run workflow -- publish'),
    );
}

/** Freezes what has changed, and makes the fixtures and the diagrams that belong to it. */
export function publishWorkflow(place: Place): void {
  const folder = join(place.root, 'workflows');
  for (const { name, text } of publication(complaintLife, readPublished(folder), place.today))
    writeNew(join(folder, 'published', name), text, place);
  makeFixtures(place);
  drawDiagrams(place);
}

/** A stored complaint in each state of the newest version, for every later version of the code to restore. */
export function makeFixtures(place: Place): void {
  const folder = join(place.root, 'workflows');
  const rulebook = loadRulebooks(folder).currentRulebook();
  const { name, version } = rulebook.pins.workflow;
  for (const fixture of fixturesUnder(rulebook)) {
    const file = join(folder, 'published', 'fixtures', `${name}@${version}`, `${fixture.state}.json`);
    writeNew(file, `${JSON.stringify(fixture, null, 1)}\n`, place);
  }
}

/** Draws every published version in both languages. */
export function drawDiagrams(place: Place): void {
  for (const definition of readPublished(join(place.root, 'workflows')).definitions) {
    for (const locale of locales) {
      const file = join(place.root, 'docs', 'diagrams', `${definition.name}@${definition.version}.${locale}.md`);
      const text = diagramOf(definition, locale);
      if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
      write(file, text, place);
    }
  }
}

/** What is published is never written again. */
function writeNew(file: string, text: string, place: Place): void {
  if (!existsSync(file)) write(file, text, place);
}

function write(file: string, text: string, place: Place): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  place.print(say(place, `written: ${file.slice(place.root.length)}`, `已写入：${file.slice(place.root.length)}`));
}

/** A file holds either a published definition or the life alone. */
function lifeIn(text: DefinitionText | undefined): { life: unknown; above: readonly string[] } {
  if (!text) return { life: complaintLife, above: [] };
  const fields = text.map();
  return 'life' in fields ? { life: fields['life'], above: ['life'] } : { life: fields, above: [] };
}
