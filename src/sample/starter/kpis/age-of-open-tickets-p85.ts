/** `kpis/age-of-open-tickets-p85.yaml` of a new project. */
export const ageOfOpenTicketsP85 = `# yaml-language-server: $schema=../node_modules/goodhart/schemas/kpi.schema.json
kpi: age-of-open-tickets-p85
extends: catalogue/ticket_ageing_p85
version: 1
objective: reliable-support
owner: problem-manager
segment: [team]
audience: [service-desk-manager, it-director]
cadence: monthly
target: { at_most: 21, near: 28 }
min_n: 10
`;
