import { readdirSync, readFileSync } from 'node:fs';
import type { TemplateTexts } from '../../src/render/index.ts';

const suffix = '.md.hbs';

function textsIn(folder: URL): Record<string, string> {
  const files = readdirSync(folder).filter((file) => file.endsWith(suffix));
  return Object.fromEntries(files.map((file) => [file.slice(0, -suffix.length), readFileSync(new URL(file, folder), 'utf8')]));
}

/** The templates of the package, as the command reads them. */
export const shippedTemplates: TemplateTexts = {
  reports: textsIn(new URL('../../templates/', import.meta.url)),
  partials: textsIn(new URL('../../templates/partials/', import.meta.url)),
};
