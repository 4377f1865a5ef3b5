import type { Story } from '../desk/conduct.ts';
import { grow } from './growth.ts';

/**
 * Closed before it is solved. In team `workplace`, over the second half of the sample, the median time to first
 * resolution falls by about 40 % while tickets that are reopened rise from about 4 % to about 15 %.
 */
export const prematureClosing: Story = {
  name: 'premature-closing',
  team: 'workplace',
  change: (usual, situation) => ({
    ...usual,
    typical: grow(usual.typical, 0.15, situation),
    reopen: grow(usual.reopen, 0.15, situation),
  }),
};
