import { OperationalError } from '../../diagnostic/index.ts';
import type { Engine } from '../engine/engine.ts';
import { fileRows, samplePlaces } from './report/sample-places.ts';
import type { StagedData } from './stage-data.ts';

/**
 * Stops at a file that a mapping refuses: from the wrong kind of export come figures that look right.
 * @throws OperationalError with the place of the first row that tells, and what to do
 */
export const refuseFiles = async (engine: Engine, staged: StagedData): Promise<void> => {
  const { plan, sql } = staged;
  const [found] = sql.refused === null ? [] : await engine.rows(sql.refused);
  const refusal = found && plan.refusals[Number(found['refusal'])];
  if (!refusal) return;
  const row = Number(found['row']);
  const { file = plan.dataSet, line } =
    (await samplePlaces(staged.data.files, await fileRows(engine, sql.stageTable), [row])).get(row) ?? {};
  throw new OperationalError(`${line === undefined ? file : `${file}:${line}`}: ${refusal.because}`, { help: refusal.help });
};
