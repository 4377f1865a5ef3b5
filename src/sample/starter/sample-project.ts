import type { TextFile } from '../export/sample-files.ts';
import { sampleFiles } from '../export/sample-files.ts';
import { goodhartYaml } from './goodhart-yaml.ts';
import { ageOfOpenTicketsP85 } from './kpis/age-of-open-tickets-p85.ts';
import { csatTopBox } from './kpis/csat-top-box.ts';
import { firstContactResolution } from './kpis/first-contact-resolution.ts';
import { reopenedRate } from './kpis/reopened-rate.ts';
import { slaCompliance } from './kpis/sla-compliance.ts';
import { readme } from './readme.ts';

/**
 * What the sample desk of a new project is made from: three quarters of the size of the example, so that a
 * team has enough surveys in a month to be judged, and two thirds of its time.
 */
const sample = { seed: 4, months: 12, scale: 0.75 } as const;

/** The data sets that the KPIs of a new project read. */
const used: ReadonlySet<string> = new Set(['data/tickets.csv', 'data/surveys.csv']);

/** The reports are committed; what the package manager installs is not. */
const gitignore = 'node_modules/\n';

/**
 * The files of a new project that runs at once: definitions that explain themselves and data with planted stories.
 * @param options.name shown in reports; any text
 */
export const sampleProject = ({ name }: { readonly name: string }): readonly TextFile[] => [
  { path: 'goodhart.yaml', text: goodhartYaml(name) },
  { path: 'kpis/age-of-open-tickets-p85.yaml', text: ageOfOpenTicketsP85 },
  { path: 'kpis/csat-top-box.yaml', text: csatTopBox },
  { path: 'kpis/first-contact-resolution.yaml', text: firstContactResolution },
  { path: 'kpis/reopened-rate.yaml', text: reopenedRate },
  { path: 'kpis/sla-compliance.yaml', text: slaCompliance },
  ...sampleFiles(sample.seed, sample).filter(({ path }) => used.has(path)),
  { path: 'README.md', text: readme },
  { path: '.gitignore', text: gitignore },
];
