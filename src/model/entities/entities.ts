import type { Entity } from './entity.ts';
import { tickets } from './tickets.ts';
import { ticketEvents } from './ticket-events.ts';
import { ticketStays } from './ticket-stays.ts';
import { slaInstances } from './sla-instances.ts';
import { surveys } from './surveys.ts';
import { changes } from './changes.ts';
import { problems } from './problems.ts';
import { knowledgeEvents } from './knowledge-events.ts';
import { workLogs } from './work-logs.ts';
import { interactions } from './interactions.ts';
import { agents } from './agents.ts';
import { groups } from './groups.ts';
import { agentGroups } from './agent-groups.ts';
import { capacity } from './capacity.ts';
import { costs } from './costs.ts';
import { benefits } from './benefits.ts';
import { customers } from './customers.ts';
import { services } from './services.ts';
import { availability } from './availability.ts';
import { configChanges } from './config-changes.ts';

/** The canonical entities by the name of their data set; the manual of each is in `docs/data`. */
export const entities = {
  tickets,
  ticket_events: ticketEvents,
  ticket_stays: ticketStays,
  sla_instances: slaInstances,
  surveys,
  changes,
  problems,
  knowledge_events: knowledgeEvents,
  work_logs: workLogs,
  interactions,
  agents,
  groups,
  agent_groups: agentGroups,
  capacity,
  costs,
  benefits,
  customers,
  services,
  availability,
  config_changes: configChanges,
} as const satisfies Readonly<Record<string, Entity>>;

/** Data sets with a meaning of their own. Any other data set name in a project is a table with only its declared fields. */
export type EntityName = keyof typeof entities;

/** The entity of a data set that has a meaning of its own, by the data set's name. */
export const entityOf = (name: string): Entity | undefined => (Object.hasOwn(entities, name) ? entities[name as EntityName] : undefined);
