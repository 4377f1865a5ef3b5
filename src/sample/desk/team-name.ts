/** The teams of the sample desk. */
export type TeamName = 'service-desk' | 'workplace' | 'applications' | 'network' | 'identity';
