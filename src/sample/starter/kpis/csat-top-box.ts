/** `kpis/csat-top-box.yaml` of a new project. */
export const csatTopBox = `# yaml-language-server: $schema=../node_modules/goodhart/schemas/kpi.schema.json
kpi: csat-top-box
extends: catalogue/csat_top_box
with: { positive_from: 4 }        # a number that the formula leaves to you: 4 and 5 of 5 stars
version: 1
objective: satisfied-users
owner: service-desk-lead
segment: [team]
audience: [service-desk-manager, it-director]
target: { at_least: 82, near: 78 }
min_n: 30
`;
