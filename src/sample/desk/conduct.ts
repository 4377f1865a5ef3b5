import type { Priority } from './priority.ts';
import type { TeamName } from './team-name.ts';

/** How a team works in a given situation: the rates from which its rows are drawn. A story is a change to these. */
export interface Conduct {
  /**
   * The median time to first resolution as a part of the priority's target. With a log-normal time the share within
   * the target is `normalCdf(-ln(typical) / spread)`: 0.31 gives 88 %, 0.15 gives 97 % at a spread of 1.
   */
  readonly typical: number;
  /** Standard deviation of the natural logarithm of that time. */
  readonly spread: number;
  /** Probability that a resolved ticket is reopened. */
  readonly reopen: number;
  /** Probability that a requester whose ticket was neither late nor reopened gives a 4 or a 5. */
  readonly satisfied: number;
  /** Probability that a survey is offered after a resolution. */
  readonly offer: number;
  /** Probability that an offered survey is answered. */
  readonly answer: number;
  /** Factor on the channel's chance that one contact is enough. */
  readonly contact: number;
  /** Probability that a ticket is a hard one, which takes weeks. */
  readonly hard: number;
  /** Probability that a hard ticket which is due for work is put back instead, and stays open. */
  readonly putBack: number;
}

/** What conduct may depend on. */
export interface Situation {
  readonly team: TeamName;
  readonly priority: Priority;
  /** Month of the sample, from 0. */
  readonly month: number;
  /** How many months the sample has. */
  readonly months: number;
}

/** Something that was planted in the sample so that a reader can look for it. */
export interface Story {
  readonly name: string;
  /** The team in which it happens, and the only one. */
  readonly team: TeamName;
  /** The conduct of that team in a situation, made from its usual one. */
  readonly change: (usual: Conduct, situation: Situation) => Conduct;
}
