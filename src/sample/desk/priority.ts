import { hour } from '../time/local-time.ts';

/** 1 is the most urgent. */
export type Priority = 1 | 2 | 3 | 4;

/** Seconds of clock time, day and night, within which a ticket is to be resolved. */
export const resolutionTarget: Readonly<Record<Priority, number>> = { 1: 4 * hour, 2: 8 * hour, 3: 24 * hour, 4: 72 * hour };
