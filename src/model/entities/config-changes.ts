import { instant, oneOf, text, type Entity } from './entity.ts';

/** Changes of how the desk works. */
export const configChanges: Entity = {
  description: 'One row per change of routing, tiers, queues, channels, calendars, agreements, categories or tool.',
  unlocks: 'baselines that know when the process changed',
  key: 'config_change_id',
  time: 'at',
  fields: {
    config_change_id: text('Stable key of the row.'),
    at: instant('When it took effect.'),
    kind: oneOf(['routing', 'tier', 'queue', 'channel', 'calendar', 'sla_policy', 'category_tree', 'tool_migration'], 'What was changed.'),
    affected: text('What it affected.'),
    note: text('What was done.'),
  },
};
