import type { ReasonCode, Verdict } from '../model/index.ts';

/** Why nothing can be said, before it is put into a verdict. */
export interface Unjudgeable {
  readonly reason_code: Exclude<ReasonCode, 'meets-target' | 'near-target' | 'misses-target' | 'covers-target'>;
  readonly reason: string;
}

/** The verdict that is none: never green, never certain, always with its reason. */
export function unknown({ reason_code, reason }: Unjudgeable): Verdict {
  return { status: 'unknown', sure: null, reason_code, reason };
}
