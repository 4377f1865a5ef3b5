export type { LoadedProject } from './load-project.ts';
export { loadProject } from './load-project.ts';
export type { Kind } from './kinds.ts';
export { loadSnapshots, snapshotFile } from './load-snapshots.ts';
export type { LoadedTemplates } from './load-templates.ts';
export { loadTemplates } from './load-templates.ts';
export type { LoadedCatalogue } from './load-catalogue.ts';
export { loadCatalogue } from './load-catalogue.ts';
export { loadShippedPresets } from './presets/load-shipped-presets.ts';
