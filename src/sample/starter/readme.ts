/** `README.md` of a new project. */
export const readme = `# KPIs of the service desk

| path | what |
|---|---|
| \`goodhart.yaml\` | the project: time zone, objectives, where the data is and what its columns mean |
| \`kpis/\` | one KPI a file; \`sla-compliance.yaml\` explains every key |
| \`data/\` | a made-up service desk of twelve months; replace it with an export of your own |
| \`reports/\` | written by \`goodhart report\`, meant to be committed |

\`\`\`sh
npx goodhart check       # are the definitions right?
npx goodhart evaluate    # the numbers, on your terminal
npx goodhart report      # the reports, as Markdown
\`\`\`

## What is in the sample data

Five teams; four of them carry a story in the last six months, one does not.

- **service-desk**: more and more tickets within their target, fewer and fewer satisfied answers.
- **workplace**: tickets are closed faster and come back more often.
- **network**: the total is green, priority 2 is not. A month has too few of these to be judged; the values say it all the same.
- **applications**: what is resolved is resolved faster; the oldest open tickets grow older.
- **identity**: nothing happens. What you find there is noise.

## Your own data

1. Put an export into \`data/\`, one row per ticket.
2. Under \`data: tickets: fields:\` of \`goodhart.yaml\`, name your column for each field.
3. Remove the line \`as_of\`.
4. Run \`npx goodhart report\`: each report says what was read and what could not be made sense of.
`;
