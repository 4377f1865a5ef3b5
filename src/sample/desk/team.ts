import type { Conduct } from './conduct.ts';
import type { Priority } from './priority.ts';
import type { TeamName } from './team-name.ts';

/** A team and how it usually works. */
export interface Team {
  /** Per cent of all tickets. */
  readonly share: number;
  readonly agents: number;
  readonly priorities: readonly (readonly [Priority, number])[];
  readonly services: readonly (readonly [string, number])[];
  readonly usual: Conduct;
  /** Euro a month at scale 1. */
  readonly costs: { readonly labour: number; readonly tool: number; readonly vendor?: number };
}

const usual: Conduct = {
  typical: 0.2,
  spread: 1,
  reopen: 0.04,
  satisfied: 0.875,
  offer: 0.9,
  answer: 0.38,
  contact: 1,
  hard: 0.01,
  putBack: 0,
};

/** The teams; what a story changes is said in the story. */
export const teams: Readonly<Record<TeamName, Team>> = {
  'service-desk': {
    share: 32,
    agents: 9,
    priorities: [
      [1, 1],
      [2, 5],
      [3, 56],
      [4, 38],
    ],
    services: [
      ['workplace', 30],
      ['e-mail', 28],
      ['erp', 18],
      ['payroll', 12],
      ['network', 12],
    ],
    usual: { ...usual, typical: 0.36, spread: 0.8, reopen: 0.025, hard: 0.005 },
    costs: { labour: 5200, tool: 640 },
  },
  workplace: {
    share: 20,
    agents: 6,
    priorities: [
      [1, 1],
      [2, 5],
      [3, 58],
      [4, 36],
    ],
    services: [
      ['workplace', 80],
      ['e-mail', 20],
    ],
    usual: { ...usual, typical: 0.28 },
    costs: { labour: 4100, tool: 380, vendor: 450 },
  },
  applications: {
    share: 16,
    agents: 6,
    priorities: [
      [1, 1],
      [2, 6],
      [3, 53],
      [4, 40],
    ],
    services: [
      ['erp', 58],
      ['payroll', 42],
    ],
    usual: { ...usual, hard: 0.05 },
    costs: { labour: 4700, tool: 520, vendor: 900 },
  },
  network: {
    share: 18,
    agents: 5,
    priorities: [
      [1, 2],
      [2, 13],
      [3, 55],
      [4, 30],
    ],
    services: [['network', 100]],
    usual: { ...usual, typical: 0.1, reopen: 0.03 },
    costs: { labour: 3900, tool: 700, vendor: 600 },
  },
  identity: {
    share: 14,
    agents: 4,
    priorities: [
      [1, 1],
      [2, 5],
      [3, 60],
      [4, 34],
    ],
    services: [
      ['e-mail', 40],
      ['workplace', 30],
      ['erp', 20],
      ['payroll', 10],
    ],
    usual,
    costs: { labour: 2600, tool: 300 },
  },
};

/** The names of the teams, in a fixed order. */
export const teamNames = Object.keys(teams) as readonly TeamName[];
