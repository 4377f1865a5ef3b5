import { quoted } from '../../diagnostic/index.ts';
import { declaredSources } from '../declared-sources.ts';
import { defineRule, type Rule } from '../rule.ts';

/** The fields of one data set in another would have neither their types nor their views. */
export const presetEntity: Rule = defineRule({
  code: 'preset-entity',
  law: 'A preset makes the data set that it is made for.',
  severity: 'error',
  message: (p: { preset: string; entity: string; set: string }) =>
    `the preset ${quoted(p.preset)} makes ${quoted(p.entity)}, not ${quoted(p.set)}`,
  help: (p: { entity: string }) => `Name the data set ${quoted(p.entity)}, or use another preset.`,
  *check({ project, presets }) {
    if (project === null) return;
    for (const { set, path, source } of declaredSources(project.value)) {
      const preset = source.preset;
      if (preset === undefined || !Object.hasOwn(presets, preset)) continue;
      const entity = presets[preset]?.value.entity;
      if (entity === undefined || entity === set) continue;
      yield { definition: project, path: [...path, 'preset'], part: 'value', params: { preset, entity, set } };
    }
  },
});
