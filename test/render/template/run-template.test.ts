import Handlebars from 'handlebars';
import { describe, expect, test } from 'vitest';
import { runTemplate } from '../../../src/render/template/run-template.ts';
import { templateContext } from '../../../src/render/template/template-context.ts';

const run = (text: string, view: object): string => runTemplate('main', { reports: { main: text }, partials: {} }, templateContext(view));

describe('a template', () => {
  test('prints values escaped for Markdown, not for HTML', () => {
    expect(run('{{a}}', { a: "Tom's `a=b` & <x>" })).toBe("Tom's &#96;a&#61;b&#96; &#38; &#60;x&#62;");
  });

  test('does not run what the data says', () => {
    expect(run('{{a}}', { a: '{{secret}}', secret: 'x' })).toBe('&#123;&#123;secret&#125;&#125;');
  });

  test('fails on a value that does not exist, with its name and place', () => {
    expect(() => run('\n{{titel}}', { title: 'x' })).toThrow('"titel" not defined in the report - 2:2');
  });

  test.each(['{{constructor}}', '{{__proto__}}', '{{constructor.constructor}}', '{{a.length}}', '{{hasOwnProperty}}'])(
    'does not reach prototypes: %s',
    (text) => {
      expect(() => run(text, { a: {} })).toThrow('not defined');
    },
  );

  test('does not see the helpers and partials of other users of Handlebars', () => {
    Handlebars.registerHelper('foreign', () => 'foreign');
    Handlebars.registerPartial('foreign', 'foreign');
    expect(() => run('{{foreign}}', { a: 'x' })).toThrow('"foreign" not defined');
    expect(() => run('{{> foreign}}', { a: 'x' })).toThrow('there is no partial "foreign"');
    Handlebars.unregisterHelper('foreign');
    Handlebars.unregisterPartial('foreign');
  });

  test('leaves the Handlebars of others as it was', () => {
    run('{{a}}', { a: 'x' });
    expect(Object.keys(Handlebars.helpers)).toEqual(expect.arrayContaining(['log', 'lookup']));
    expect(Handlebars.compile('{{a}}')({ a: '<' })).toBe('&lt;');
  });

  test.each(['helperMissing', 'blockHelperMissing'])('does not call the hook %s', (name) => {
    expect(() => run(`{{${name}}}`, { a: 'x' })).toThrow(`"${name}" not defined in the report`);
  });

  test('that breaks the rules is named with the place', () => {
    expect(() => run('a\n  {{&b}}', { b: 'x' })).toThrow('Unusable template: main:2:3: unescaped output is not available');
  });
});

describe('the context of a template', () => {
  test('is a copy that does not inherit from Object, in which texts are escaped and Markdown is not', () => {
    const context = templateContext({ text: '*', ready: { markdown: '*' }, list: ['|'], yes: true });
    expect(context).toEqual({ text: '&#42;', ready: '*', list: ['&#124;'], yes: true });
    expect(context).not.toBeInstanceOf(Object);
  });

  test.each([[{ f: () => 'called' }], [{ n: 1 }], [{ u: undefined }], [{ n: null }]])('holds no functions, numbers or gaps: %j', (view) => {
    expect(() => templateContext(view)).toThrow('goodhart bug: a report view holds');
  });

  test('takes data that is named like a prototype as data', () => {
    const view = JSON.parse('{"__proto__": {"polluted": "x"}}') as object;
    expect(templateContext(view)).not.toHaveProperty('polluted');
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });
});
