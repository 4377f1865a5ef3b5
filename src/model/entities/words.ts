/** Closed lists that several entities share. */
export const channels = ['email', 'portal', 'phone', 'chat', 'walkup', 'monitoring', 'api', 'social', 'other'] as const;

/** Who did something. */
export const actorTypes = ['agent', 'requester', 'system', 'bot', 'vendor', 'unknown'] as const;
