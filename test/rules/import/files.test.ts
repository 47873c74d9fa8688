import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readCsv, csvRow } from '../../../rules/import/csv';
import type { FoundMacro } from '../../../rules/import/found';
import { names, problems, read } from './reading';

/** The head that the page of Data Center begins a new macro with. */
const head = `## Macro title: Two columns
## Macro has a body: Y
## Body processing: Unrendered
## Output: HTML
##
## Developed by: Jo Doe
## Date created: 30/11/2026

## @param Left:title=Left|type=string
<table><tr><td>$paramLeft</td><td>$body</td></tr></table>
`;

async function only(text: string, source = ''): Promise<FoundMacro> {
  const { found, bad } = await read(text, source);
  assert.deepEqual([found.length, bad], [1, []]);
  return found[0] as FoundMacro;
}

describe('a template by itself', () => {
  test('says in its head what it is, and keeps the head', async () => {
    const macro = await only(head, 'folder/two-columns.vm');

    assert.deepEqual(
      [macro.name, macro.title, macro.bodyHandling],
      ['two-columns', 'Two columns', 'unrendered'],
    );
    assert.equal(macro.template, head);
  });

  test('that is pasted is called after its title', async () => {
    assert.equal((await only(head)).name, 'two-columns');
  });

  const bodies: readonly (readonly [string, string])[] = [
    ['## Macro has a body: N\n$body', 'none'],
    [
      '## Macro has a body: Y or N\n## Body processing: Selected body processing option\n$body',
      'rendered',
    ],
    ['## Body processing: No macro body\n$body', 'none'],
    ['## Body processing: Escaped\n$body', 'escaped'],
    ['## Body processing: Rendered\nx', 'rendered'],
    ['$!{body}', 'rendered'],
    ['$bodyguard', 'none'],
  ];
  for (const [template, expected] of bodies) {
    test(`${JSON.stringify(template)} has a body that is ${expected}`, async () => {
      assert.equal((await only(template, 'a.txt')).bodyHandling, expected);
    });
  }

  test('says when its body, and its name, are guesses', async () => {
    const { notes } = await only('$body', 'Some File.html');
    assert.deepEqual(
      notes.map(({ code, subject }) => [code, subject]),
      [
        ['name-guessed', 'Some File.html'],
        ['body-guessed', 'rendered'],
      ],
    );
  });

  for (const template of [
    '<!DOCTYPE html><p>x</p>',
    '<map name="m"></map>',
    '{panel}x{panel}',
    '[a|b]',
    '<div>',
  ]) {
    test(`may begin with ${template}`, async () => {
      assert.equal((await only(template, 'a.html')).template, template);
    });
  }
});

describe("a plugin's module", () => {
  const module = `<user-macro name="Hello" key="hello-key" hasBody="true" bodyType="raw" icon="/i.png" documentation-url="https://d.example.com">
  <description>Says hello</description>
  <category name="formatting"/><category name="visuals"/>
  <template><![CDATA[
    Hello, $body and $paramexample! <![CDATA[]]]]><![CDATA[>
  ]]></template>
  <parameters>
    <parameter name="example" type="enum" required="true" default="a"><value name="a"/><value name="b | c"/><alias name="old"/></parameter>
    <parameter name="space" type="spacekey" hidden="true"><option key="spaceKey" value="@self"/></parameter>
  </parameters>
</user-macro>`;

  for (const text of [
    `<?xml version="1.0"?><atlassian-plugin key="p"><plugin-info/>${module}</atlassian-plugin>`,
    module,
  ]) {
    test(`is read from ${text.slice(0, 20)}`, async () => {
      const macro = await only(text);

      assert.deepEqual(
        [macro.name, macro.description, macro.categories, macro.icon, macro.bodyHandling],
        [
          'Hello',
          'Says hello https://d.example.com',
          ['formatting', 'visuals'],
          '/i.png',
          'unrendered',
        ],
      );
      assert.equal(
        macro.template,
        '## @param example:type=enum|required=true|enumValues=a,b / c|aliases=old|default=a\n' +
          '## @param space:type=spacekey|hidden=true|spaceKey=@self\n' +
          'Hello, $body and $paramexample! <![CDATA[]]>',
      );
    });
  }

  test('is read beside others, and told where it has no template', async () => {
    const all = await read(
      `${module}<user-macro name="none"/>${module.replace('Hello', 'Second')}`,
    );
    assert.deepEqual([names(all), problems(all)], [['Hello', 'Second'], ['no-template']]);
  });
});

describe('an inventory', () => {
  const csvs: readonly (readonly [string, string])[] = [
    [
      'commas',
      'Macro name,Macro title,Has body,Body processing,Template\r\na,A,yes,rendered,"x ""y"",\nz"\r\n',
    ],
    [
      'semicolons and a BOM',
      '\ufeffNAME;TITLE;HAS_BODY;BODY_TYPE;TEMPLATE\na;A;TRUE;RENDERED;"x ""y"",\nz"',
    ],
    [
      'tabs',
      'name\ttitle\thasBody\tbodyType\ttemplate\r\n\r\na\tA\t1\trendered\t"x ""y"",\nz"\r\n',
    ],
  ];
  for (const [how, text] of csvs) {
    for (const source of ['inventory.csv', '']) {
      test(`with ${how}, ${source || 'pasted'}, is read`, async () => {
        const macro = await only(text, source);
        assert.deepEqual(
          [macro.name, macro.title, macro.bodyHandling, macro.template],
          ['a', 'A', 'rendered', 'x "y",\nz'],
        );
      });
    }
  }

  test('as JSON is read, in an array, under a name, or by names', async () => {
    const macro = {
      name: 'a',
      iconLocation: '/x.png',
      categories: ['admin'],
      hidden: true,
      hasBody: false,
      template: 'x',
      parameters: [{ name: 'P', type: 'SPACE_KEY', required: true, defaultValue: 'DS' }],
    };
    const { name, ...rest } = macro;
    for (const value of [[macro], { macros: [macro] }, { [name]: rest }, macro]) {
      const read = await only(JSON.stringify(value), 'inventory.json');
      assert.deepEqual(
        [read.name, read.icon, read.categories, read.hidden, read.template],
        ['a', '/x.png', ['admin'], true, '## @param P:type=spacekey|required=true|default=DS\nx'],
      );
    }
  });

  test('of names alone says of each that its template is missing', async () => {
    const all = await read('name,title\na,A\nb,B', 'names.csv');
    assert.deepEqual(
      all.bad.map(({ name, problem }) => [name, problem]),
      [
        ['a', 'no-template'],
        ['b', 'no-template'],
      ],
    );
  });
});

describe('CSV', () => {
  test('is written so that reading it gives what was written, and no formula', () => {
    const cells = ['a,b', '"q"', 'two\nlines', 'plain', '', 'ü;\t'];
    assert.deepEqual(readCsv(csvRow(cells)).rows, [cells]);
    assert.equal(csvRow(['=1+1', '-2', '@x', 3]), "'=1+1,'-2,'@x,3\r\n");
  });
});
