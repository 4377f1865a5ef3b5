/** `kpis/csat-top-box.yaml` of a new project. */
export const csatTopBox = `# yaml-language-server: $schema=../node_modules/goodhart/schemas/kpi.schema.json
kpi: csat-top-box
version: 1
title: Satisfied answers
description: Share of answered surveys with 4 or 5 of 5 stars, by the month of the answer.
objective: satisfied-users
owner: service-desk-lead
family: quality
metric: { id: csat_top_box, unit: percent, direction: higher }
formula: share(surveys, score >= 4)
segment: [team]
audience: [service-desk-manager, it-director]
cadence: monthly
target: { at_least: 82, near: 78 }
min_n: 30
`;
