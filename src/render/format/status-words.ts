import type { ReasonCode, Status, Verdict } from '../../model/index.ts';

/** Shapes differ, not only colours, and the word always stands beside. */
const symbols = {
  missed: '❌',
  near: '🔶',
  inconclusive: '⚖',
  unknown: '❔',
  met: '✅',
} satisfies Record<Status, string>;

/** Why there is no verdict, in a few words; empty where there is one. */
const causes = {
  'meets-target': '',
  'near-target': '',
  'misses-target': '',
  'covers-target': 'interval covers the target',
  'no-target': 'no target',
  'no-value': 'no value',
  'too-few': 'too few',
  'no-complete-period': 'no complete period',
  'no-data': 'no data',
  'missing-input': 'missing input',
  'no-baseline': 'no baseline',
} satisfies Record<ReasonCode, string>;

/** The status as symbol and word: `❌ missed`. */
export function statusLabel(status: Status): string {
  return `${symbols[status]} ${status}`;
}

/** The status with how sure it is, or with the cause where nothing could be judged: `✅ met (not sure)`, `❔ unknown (too few)`. */
export function statusWords({ status, sure, reason_code }: Verdict): string {
  const sureness = sure === null ? '' : sure ? 'sure' : 'not sure';
  const detail = causes[reason_code] || sureness;
  return detail === '' ? statusLabel(status) : `${statusLabel(status)} (${detail})`;
}

/** The order in which a reader needs them: what is wrong, what cannot be said, what is well. */
export const statusOrder: readonly Status[] = ['missed', 'near', 'inconclusive', 'unknown', 'met'];
