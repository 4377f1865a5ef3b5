/** `kpis/age-of-open-tickets-p85.yaml` of a new project. */
export const ageOfOpenTicketsP85 = `# yaml-language-server: $schema=../node_modules/goodhart/schemas/kpi.schema.json
kpi: age-of-open-tickets-p85
version: 1
title: Age of open tickets, 85th percentile
description: Of the tickets open at the end of the month, 85 of 100 are no older than this.
objective: reliable-support
owner: problem-manager
family: productivity
metric: { id: ticket_ageing_p85, unit: days, direction: lower }
# "open" holds what is open at the end of a period; its field "age" is in days.
formula: percentile(open, age, 0.85)
segment: [team]
audience: [service-desk-manager, it-director]
cadence: monthly
target: { at_most: 21, near: 28 }
min_n: 10
`;
