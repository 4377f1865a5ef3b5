/** `kpis/first-contact-resolution.yaml` of a new project. */
export const firstContactResolution = `# yaml-language-server: $schema=../node_modules/goodhart/schemas/kpi.schema.json
# A shipped definition, \`goodhart catalogue fcr_single_contact\`, gives title, formula, unit, direction and cadence.
kpi: first-contact-resolution
extends: catalogue/fcr_single_contact
version: 1
objective: solved-once
owner: service-desk-lead
segment: [team, channel]          # what the file says replaces what the catalogue says
audience: [service-desk-manager]
baseline: { periods: 6 }
target: { improve: 5%, by: 2026-12-31 }   # relative to the baseline
min_n: 60
`;
