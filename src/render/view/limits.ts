/** Periods in a trend table and bars in a sparkline. */
export const trendPeriods = 12;

/** Segments of one set in a report, those that need attention first; the rest are counted. */
export const segmentRows = 20;

/** A segment with fewer observations could point at a single person and is not shown. */
export const smallestSegment = 5;

/** Restatements of a KPI that are listed, the newest first; the rest are counted. */
export const restatementRows = 20;

/** Files of a data set that are listed; the rest are counted. */
export const listedFiles = 20;

/** Longest texts in characters; what is longer ends in an ellipsis. */
export const longest = { title: 200, cell: 100, sample: 120, sentence: 2_000 } as const;
