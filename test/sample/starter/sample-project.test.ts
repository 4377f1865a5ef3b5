import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { sampleProject } from '../../../src/sample/index.ts';

it('is a folder that runs at once', () => {
  expect(sampleProject({ name: 'desk' }).map(({ path }) => path)).toMatchInlineSnapshot(`
    [
      "goodhart.yaml",
      "kpis/age-of-open-tickets-p85.yaml",
      "kpis/csat-top-box.yaml",
      "kpis/first-contact-resolution.yaml",
      "kpis/reopened-rate.yaml",
      "kpis/sla-compliance.yaml",
      "data/tickets.csv",
      "data/surveys.csv",
      "README.md",
      ".gitignore",
    ]
  `);
});

it('is the same bytes each time and below 2 MB', () => {
  const files = sampleProject({ name: 'desk' });
  expect(sampleProject({ name: 'desk' })).toEqual(files);
  expect(files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)).toBeLessThan(2_000_000);
});

it.each(['desk', 'Service: "desk" #1', "it's", '- a', 'a\nb', '🔥', '${x}'])('is named %j, whatever that means in YAML', (name) => {
  const [file] = sampleProject({ name });
  expect(parse(file?.text ?? '')).toMatchObject({ project: name });
});
