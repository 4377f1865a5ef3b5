import type { Story } from '../desk/conduct.ts';
import { growth } from './growth.ts';

/**
 * A falling mean over an ageing tail. In team `applications` one ticket in 20 is hard and takes about three weeks. Over
 * the second half of the sample more and more of these are put back, all of them from December 2025 on. What is
 * resolved is then only the easy ones, so the mean time to resolution falls to a half or less, while the oldest open tickets
 * grow from some weeks to more than half a year.
 */
export const ageingTail: Story = {
  name: 'ageing-tail',
  team: 'applications',
  change: (usual, situation) => ({ ...usual, putBack: growth(situation) }),
};
