export { largestPage, render } from './render.ts';
export type { RenderInput, RenderedReport } from './render.ts';
export { checkTemplates } from './template/check-templates.ts';
export type { TemplateProblem, TemplateTexts } from './template/template-texts.ts';
