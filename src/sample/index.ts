export { generateSample } from './generate-sample.ts';
export type { SampleRequest } from './generate-sample.ts';
export { sampleFiles, sampleHistory } from './export/sample-files.ts';
export type { TextFile } from './export/sample-files.ts';
export { sampleProject } from './starter/sample-project.ts';
export type { ChangeRow, CostRow, Sample, SurveyRow, TicketEventKind, TicketEventRow, TicketRow } from './rows.ts';
