import type { Conduct, Situation, Story } from '../desk/conduct.ts';
import { teams } from '../desk/team.ts';
import { ageingTail } from './ageing-tail.ts';
import { maskedPriority } from './masked-priority.ts';
import { prematureClosing } from './premature-closing.ts';
import { quietTeam } from './quiet-team.ts';
import { watermelon } from './watermelon.ts';

/** Everything that is planted, one story a team. */
const stories: readonly Story[] = [watermelon, prematureClosing, maskedPriority, ageingTail, quietTeam];

/** How a team works in a situation, its story told. */
export const conductIn = (situation: Situation): Conduct =>
  stories
    .filter((story) => story.team === situation.team)
    .reduce((conduct, story) => story.change(conduct, situation), teams[situation.team].usual);
