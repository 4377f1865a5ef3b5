/** What stands under the options of a command's help: two command lines that people type, and what they do. */
export const examples = {
  init: [
    ['goodhart init my-desk', 'write a new project into the folder my-desk'],
    ['goodhart init --name it-support', 'write it here, under another name'],
  ],
  check: [
    ['goodhart check', 'check the whole project'],
    ['goodhart check kpis/backlog.yaml --fail-on warning', 'report one file, and fail on warnings too'],
  ],
  evaluate: [
    ['goodhart evaluate --kpi backlog --segments', 'one KPI with its segments'],
    ['goodhart evaluate --data tickets=export.csv --format json', 'the whole scorecard of another file, for a program'],
  ],
  report: [
    ['goodhart report', 'write every report of goodhart.yaml'],
    ['goodhart report --check', 'in continuous integration: are the committed reports fresh?'],
  ],
  data: [
    ['goodhart data --fields', 'what is read, rejected and not understood, field by field'],
    ['goodhart data --fail-on warning', 'in continuous integration: is the new export as clean as the last one?'],
    ['goodhart data --guess export.csv', 'how a new file could be read, as YAML for goodhart.yaml'],
  ],
  explain: [
    ['goodhart explain backlog', 'the formula, what it reads and its SQL'],
    ['goodhart explain backlog --format json', 'the same for a program'],
  ],
  catalogue: [
    ['goodhart catalogue --family quality', 'the metrics of one family'],
    ['goodhart catalogue fcr_strict', 'one metric: what it says, its formula, what it needs, and how to use it'],
  ],
} as const satisfies Readonly<Record<string, readonly (readonly [string, string])[]>>;

/** The examples of one command as the end of its help text. */
export const exampleText = (command: keyof typeof examples): string =>
  `\nExamples:\n${examples[command].map(([line, meaning]) => `  $ ${line}\n      ${meaning}`).join('\n')}`;
