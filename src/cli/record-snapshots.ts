import type { EvaluateResult } from '../index.ts';
import type { Terminal } from './terminal.ts';
import { writeInside } from './write-inside.ts';

/** With `--record`, writes what there is to record and says how much that was. */
export const recordSnapshots = async (
  folder: string,
  snapshots: EvaluateResult['snapshots'],
  wanted: boolean,
  { talk }: Terminal,
): Promise<void> => {
  if (snapshots !== null) await writeInside(folder, snapshots.file, snapshots.text);
  if (!wanted) return;
  const { added = 0, file = 'it' } = snapshots ?? {};
  talk(
    added === 0
      ? 'Nothing new to record: every value is as it was recorded last.\n'
      : `Recorded ${added} ${added === 1 ? 'value' : 'values'} in ${file}.\n`,
  );
};
