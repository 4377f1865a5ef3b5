import type { Story } from '../desk/conduct.ts';

/**
 * A green total over a red part. In team `network`, in every month, about 96 % of the tickets of priority 1, 3 and 4
 * are within their target and only about 52 % of those of priority 2. These are one ticket in eight, so the team as a
 * whole stays just above 90 %. It does not grow: it has always been so, and no trend shows it.
 */
export const maskedPriority: Story = {
  name: 'masked-priority',
  team: 'network',
  change: (usual, { priority }) => (priority === 2 ? { ...usual, typical: 0.88 } : usual),
};
