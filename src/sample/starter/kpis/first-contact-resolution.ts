/** `kpis/first-contact-resolution.yaml` of a new project. */
export const firstContactResolution = `# yaml-language-server: $schema=../node_modules/goodhart/schemas/kpi.schema.json
kpi: first-contact-resolution
version: 1
title: Resolved with a single contact
objective: solved-once
owner: service-desk-lead
family: performance
metric: { id: fcr_single_contact, unit: percent, direction: higher }
# view[condition] keeps the rows for which the condition is true.
formula: percent(count(resolved[contact_count == 1 and reopen_count == 0]), count(resolved))
segment: [team, channel]
audience: [service-desk-manager]
cadence: monthly
baseline: { periods: 6 }
target: { improve: 5%, by: 2026-12-31 }   # relative to the baseline
min_n: 60
`;
