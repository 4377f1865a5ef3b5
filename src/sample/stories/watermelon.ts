import type { Story } from '../desk/conduct.ts';
import { grow } from './growth.ts';

/**
 * Green outside, red inside. In team `service-desk`, over the second half of the sample, tickets within their target
 * rise from about 88 % to about 97 % while answers of 4 or 5 fall from about 85 % to about 65 %. Reopens, contacts,
 * first replies, surveys offered and surveys answered do not move, so none of them explains it.
 */
export const watermelon: Story = {
  name: 'watermelon',
  team: 'service-desk',
  change: (usual, situation) => ({
    ...usual,
    typical: grow(usual.typical, 0.15, situation),
    satisfied: grow(usual.satisfied, 0.65, situation),
  }),
};
