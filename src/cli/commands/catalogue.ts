import { readCatalogue } from '../../index.ts';
import { exitCode } from '../exit-code.ts';
import type { ExitCode } from '../exit-code.ts';
import { catalogueList, catalogueMetricText, objectiveText } from '../formats/catalogue-text.ts';
import type { Terminal } from '../terminal.ts';

interface CatalogueOptions {
  readonly objective?: string;
  readonly family?: string;
  readonly format: 'text' | 'json';
}

/** `goodhart catalogue [ID]`: the shipped metrics and objectives, or one of them with all its parts. */
export const catalogue = async (id: string | undefined, options: CatalogueOptions, terminal: Terminal): Promise<ExitCode> => {
  const listing = await readCatalogue({ id, objective: options.objective, family: options.family });
  const [only, ...others] = id === undefined ? [] : [...listing.metrics, ...listing.objectives];
  const one = others.length === 0 ? only : undefined;
  if (options.format === 'json') terminal.out(`${JSON.stringify(one ?? listing, null, 2)}\n`);
  else if (one === undefined) terminal.out(catalogueList(listing, terminal.colour));
  else terminal.out(one.kind === 'metric' ? catalogueMetricText(one, terminal.colour) : objectiveText(one, terminal.colour));
  return exitCode.clean;
};
