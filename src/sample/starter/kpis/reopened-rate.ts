/** `kpis/reopened-rate.yaml` of a new project. */
export const reopenedRate = `# yaml-language-server: $schema=../node_modules/goodhart/schemas/kpi.schema.json
kpi: reopened-rate
extends: catalogue/reopened_rate_ever
version: 1
objective: solved-once
owner: problem-manager
segment: [team]
audience: [service-desk-manager]
target: { at_most: 5, near: 6 }   # "at_most", because lower is better
min_n: 60
`;
