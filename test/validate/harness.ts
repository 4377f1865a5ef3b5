import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadProject } from '../../src/load/index.ts';
import { type Validated, validate } from '../../src/validate/index.ts';

/** A project about which there is nothing to say. */
export const soundProject = `project: service-desk
timezone: Europe/Amsterdam
objectives: { reliable-support: Users can rely on agreed times }
data:
  tickets: { files: data/tickets.csv }
`;

/** A KPI about which there is nothing to say, in `soundProject`. */
export const soundKpi = `kpi: example
version: 1
title: First contact resolution
objective: reliable-support
owner: service-desk-lead
metric: { id: fcr_strict, unit: percent, direction: higher }
formula: share(resolved, contact_count == 1)
audience: [it-director]
cadence: monthly
`;

const keyOf = (block: string): string | undefined => /^[\w-]+(?=:)/.exec(block)?.[0];

/** The blocks of a file: each begins with a key, or anything else, in the first column. */
const blocksOf = (text: string): readonly string[] => text.split(/^(?=\S)/m);

/** `base` with the top-level entries of `fragment` in place of its own. */
export function over(base: string, fragment: string): string {
  const blocks = blocksOf(fragment);
  const replaced = new Set(blocks.map(keyOf).filter((key) => key !== undefined));
  // Directives and document markers stand first.
  if (fragment.startsWith('%'))
    return (
      fragment +
      blocksOf(base)
        .filter((block) => !replaced.has(keyOf(block) ?? ''))
        .join('')
    );
  return (
    blocksOf(base)
      .filter((block) => !replaced.has(keyOf(block) ?? ''))
      .join('') + fragment
  );
}

/** Writes the files to a folder of their own, reads and validates them. */
export async function validateFiles(files: Readonly<Record<string, string>>): Promise<Validated> {
  const folder = mkdtempSync(join(tmpdir(), 'goodhart-validate-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return validate(await loadProject(folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Validates the sound project with entries replaced. */
export async function validateWith(changes: { readonly project?: string; readonly kpi?: string }): Promise<Validated> {
  return validateFiles({
    'goodhart.yaml': over(soundProject, changes.project ?? ''),
    'kpis/example.yaml': over(soundKpi, changes.kpi ?? ''),
  });
}
