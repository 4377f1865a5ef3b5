/** `kpis/reopened-rate.yaml` of a new project. */
export const reopenedRate = `# yaml-language-server: $schema=../node_modules/goodhart/schemas/kpi.schema.json
kpi: reopened-rate
version: 1
title: Tickets reopened after their first resolution
objective: solved-once
owner: problem-manager
family: quality
metric: { id: reopened_rate, unit: percent, direction: lower }
# "at_most" below, because lower is better.
formula: share(first_resolved, reopen_count >= 1)
segment: [team]
audience: [service-desk-manager]
cadence: monthly
target: { at_most: 5, near: 6 }
min_n: 60
`;
