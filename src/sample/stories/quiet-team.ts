import type { Story } from '../desk/conduct.ts';

/**
 * The control. In team `identity` nothing is planted: every rate is the same in all months, so that whatever is found
 * there is a false alarm.
 */
export const quietTeam: Story = {
  name: 'quiet-team',
  team: 'identity',
  change: (usual) => usual,
};
