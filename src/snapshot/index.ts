export { compareWithSnapshots, type Compared, refuseOlder } from './compare-with-snapshots.ts';
export { readSnapshots, writeSnapshots } from './snapshot-lines.ts';
