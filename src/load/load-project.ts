import { realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Diagnostic, didYouMean, OperationalError, rangeOf, sortDiagnostics } from '../diagnostic/index.ts';
import type { Definition, ShippedMetrics, Source } from '../model/index.ts';
import { loadCatalogue } from './catalogue.ts';
import { type Kind, kindNames, kindOf } from './kinds.ts';
import { listDefinitions } from './list-definitions.ts';
import { loadShippedMetrics } from './load-shipped-metrics.ts';
import { readSource } from './read-source.ts';
import { loadPresets } from './presets/load-presets.ts';
import { shippedFolder } from './presets/shipped-presets.ts';
import { type Parsed, parseYaml } from './yaml/parse-yaml.ts';

/** The name of the project file. */
const projectFile = 'goodhart.yaml';

/** All files of a project as data with positions, and what was wrong with them as YAML. */
export interface LoadedProject {
  /** The project folder, absolute, links resolved. */
  readonly folder: string;
  /** `null` when `goodhart.yaml` could not be understood; the diagnostics say why. */
  readonly project: Definition | null;
  /** The definitions of each kind, by path. */
  readonly definitions: Readonly<Record<Kind, readonly Definition[]>>;
  /** The shipped metrics that the KPIs extend. */
  readonly shippedMetrics: ShippedMetrics;
  /** The presets that the project uses, by the names by which it does. */
  readonly presets: Readonly<Record<string, Definition>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Absolute path of the project folder, or an error that says what is missing. */
async function findFolder(folder: string): Promise<string> {
  const root = await realpath(folder).catch((cause: unknown) => {
    throw new OperationalError(`there is no folder ${folder}`, { help: 'Name the folder that holds goodhart.yaml.', cause });
  });
  if (await isFile(join(root, projectFile))) return root;
  const other = (await isFile(join(root, 'goodhart.yml'))) ? 'Rename goodhart.yml to goodhart.yaml.' : undefined;
  throw new OperationalError(`${folder} holds no goodhart.yaml`, {
    help: other ?? 'Name the folder that holds it, or begin a project with `goodhart init`.',
  });
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

function readDefinition(root: string, path: string, expected: string): Parsed {
  const read = readSource(join(root, path), path);
  return read.kind === 'refused' ? { definition: null, diagnostics: [read.diagnostic] } : parseYaml(read.source, expected);
}

/** The kind that the definition's keys name, or the diagnostic that it names none. */
function classify(definition: Definition): Kind | Diagnostic {
  const keys = Object.keys(definition.value ?? {});
  const named = keys.find((key) => kindOf(key) !== undefined);
  const kind = named === undefined ? undefined : kindOf(named);
  if (kind !== undefined) return kind;
  const first = keys[0] ?? '';
  const similar = keys.find((key) => didYouMean(key, kindNames) !== undefined) ?? first;
  const place = { source: definition.source, range: definition.locate([similar], 'key') };
  return loadCatalogue.diagnose('unknown-kind', place, { key: first, kinds: kindNames }, didYouMean(similar, kindNames));
}

function atStart(path: string): { readonly source: Source; readonly range: ReturnType<typeof rangeOf> } {
  const source = { path, text: '' };
  return { source, range: rangeOf(source, 0, 0) };
}

/**
 * Reads `goodhart.yaml` and every `kpis/**` `.yaml` file of a folder. What is wrong in a file is a diagnostic, and the
 * other files are read all the same. Of the presets those are read that `goodhart.yaml` names.
 * @param shipped the folder of the shipped presets
 * @throws OperationalError when the folder or a file cannot be read, or there is no `goodhart.yaml`
 */
export async function loadProject(folder: string, { shipped = shippedFolder }: { readonly shipped?: string } = {}): Promise<LoadedProject> {
  const root = await findFolder(folder);
  const project = readDefinition(root, projectFile, '`project: <name>`');
  const listing = await listDefinitions(root);
  const diagnostics: Diagnostic[] = [...project.diagnostics];
  const definitions: Record<Kind, Definition[]> = { kpi: [] };
  const expected = kindNames.map((kind) => `\`${kind}: <id>\``).join(' or ');
  for (const path of listing.definitions) {
    const parsed = readDefinition(root, path, expected);
    diagnostics.push(...parsed.diagnostics);
    if (parsed.definition === null) continue;
    const kind = classify(parsed.definition);
    if (typeof kind === 'string') definitions[kind].push(parsed.definition);
    else diagnostics.push(kind);
  }
  for (const path of listing.misnamed) {
    diagnostics.push(loadCatalogue.diagnose('unread-file', atStart(path), { better: path.replace(/\.ya?ml$/i, '.yaml') }));
  }
  for (const { path, why } of listing.links) diagnostics.push(loadCatalogue.diagnose('unfollowed-link', atStart(path), { why }));
  const shippedMetrics = await loadShippedMetrics(definitions.kpi);
  const { presets, diagnostics: inPresets } =
    project.definition === null ? { presets: {}, diagnostics: [] } : loadPresets(project.definition, { project: root, shipped });
  diagnostics.push(...inPresets);
  return { folder: root, project: project.definition, definitions, shippedMetrics, presets, diagnostics: sortDiagnostics(diagnostics) };
}
