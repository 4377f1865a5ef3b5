import { instantText } from './calendar/index.ts';
import { compileProject, type Checked, loadAndValidate } from './compiled-project.ts';
import type { Diagnostic } from './diagnostic/index.ts';
import type {
  DataInspection,
  DataSet,
  FieldProfile,
  FieldsByDataSet,
  InspectedField,
  InspectedSource,
  Path,
  Preset,
  Project,
  SourceProfile,
} from './model/index.ts';
import { entityOf } from './model/index.ts';
import { inRun, projectTables } from './project-tables.ts';
import { type RunOptions, withFiles } from './run-options.ts';

/** What a look at the data may be asked for beside what the project says. */
export type InspectOptions = Pick<RunOptions, 'asOf' | 'data' | 'signal'>;

/** What was found in the data, or nothing when `goodhart.yaml` or one of its presets has an error. */
export interface InspectResult {
  /** What is wrong in `goodhart.yaml` and its presets; KPIs are none of this. */
  readonly diagnostics: readonly Diagnostic[];
  readonly inspection: DataInspection | null;
}

/** The sources of a data set, each with the way to it in `goodhart.yaml`. */
const sourcesOf = (name: string, dataSet: DataSet): readonly { readonly source: DataSet; readonly path: Path }[] => [
  { source: dataSet, path: ['data', name] },
  ...(dataSet.also ?? []).map((source, at) => ({ source, path: ['data', name, 'also', at] })),
];

/** Who wrote what stands at a path: `goodhart.yaml`, or the name of a preset. */
const writer =
  ({ project, presets }: Checked['written']): ((path: Path) => string) =>
  (path) => {
    const file = project?.sourceAt?.(path).path ?? project?.source.path ?? '';
    return Object.entries(presets).find(([, { source }]) => source.path === file)?.[0] ?? file;
  };

/** The fields that `goodhart.yaml` itself maps: a column that is not there is a mistake of its author, not of a preset. */
const mappedFields = ({ data }: Project, { project, presets }: Checked['written']): FieldsByDataSet => {
  const by = writer({ project, presets });
  return Object.fromEntries(
    Object.entries(data).map(([name, dataSet]) => [
      name,
      sourcesOf(name, dataSet).flatMap(({ source: { fields = {} }, path }) =>
        Object.keys(fields).filter((field) => by([...path, 'fields', field]) === project?.source.path),
      ),
    ]),
  );
};

const rangeText = (range: FieldProfile['range'], zone: string): InspectedField['range'] =>
  range === null ? null : [instantText(range.minMicros, zone), instantText(range.maxMicros, zone)];

/** The sources of a data set with what was found in each. */
const inspectedSources = async (
  name: string,
  { data, timezone }: Project,
  profiles: readonly SourceProfile[],
  written: Checked['written'],
  presets: readonly Preset[],
): Promise<readonly InspectedSource[]> => {
  const { fieldOrigin } = await import('./compile/index.ts');
  const dataSet = data[name];
  const by = writer(written);
  return (dataSet === undefined ? [] : sourcesOf(name, dataSet)).flatMap(({ source, path }, at) => {
    const profile = profiles[at];
    if (profile === undefined) return [];
    // Whole presets are named by themselves, the project's own ones by their path.
    const own = source.preset === undefined ? undefined : (written.presets[source.preset]?.value as Partial<Preset> | undefined);
    const preset = presets.find((one) => one.preset === own?.preset);
    return [
      {
        preset: source.preset ?? null,
        notes: preset?.notes ?? [],
        files: profile.files,
        fields: profile.fields.map(({ range, ...field }) => {
          const { from, path: there } = fieldOrigin(source, field.field);
          return { ...field, from, by: there === null ? null : by([...path, ...there]), range: rangeText(range, timezone) };
        }),
      },
    ];
  });
};

/**
 * Reads every declared data set with every field that its mapping gives, whether a KPI uses it or not, makes what is made
 * from it, and checks it. A project without KPIs will do.
 * @returns no inspection when `goodhart.yaml` or one of its presets has an error
 * @throws OperationalError when data cannot be read, or an option names what is not there
 */
export const inspectData = async (folder: string, options: InspectOptions = {}): Promise<InspectResult> => {
  const { project: asWritten, kpis, written, diagnostics: found, folder: root } = await loadAndValidate(folder);
  const files = new Set([written.project, ...Object.values(written.presets)].flatMap((one) => one?.source.path ?? []));
  const diagnostics = found.filter(({ code, source }) => code !== 'no-kpis' && (asWritten === null || files.has(source.path)));
  if (asWritten === null) return { diagnostics, inspection: null };
  const { dataCosts } = await import('./data-costs.ts');
  const { wholePresets } = await import('./validate/index.ts');
  const project = withFiles(asWritten, options.data);
  const compiled = await compileProject(project, kpis);
  const presets = wholePresets(written.presets);
  const everything = mappedFields(project, written);
  const { reports, sources, given, asOfMicros, hasTime } = await inRun({ folder: root, compiled, options, everything }, projectTables);
  const costs = await dataCosts(compiled, given);
  const data: Record<string, DataInspection['data'][string]> = {};
  for (const [name, report] of Object.entries(reports)) {
    data[name] = {
      unlocks: entityOf(name)?.unlocks ?? null,
      ...report,
      inputs: await inspectedSources(name, project, sources[name] ?? [], written, presets),
      absent: costs.absent(name),
    };
  }
  return {
    diagnostics,
    inspection: {
      schema: 'goodhart/data/1',
      project: project.project,
      as_of: hasTime ? instantText(asOfMicros, project.timezone) : null,
      timezone: project.timezone,
      data,
      undeclared: costs.undeclared,
      catalogue: costs.catalogue,
    },
  };
};
