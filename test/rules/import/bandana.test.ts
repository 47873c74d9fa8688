import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { FoundMacro } from '../../../rules/import/found';
import { bandana, escaped, names, problems, read, stored } from './reading';

/** A site's backup, with rows and pages around those of Bandana. */
function backup(...values: readonly string[]): string {
  const records = values.map(
    (
      value,
      at,
    ) => `<object class="ConfluenceBandanaRecord" package="com.atlassian.confluence.setup.bandana">
<id name="id">${at}</id>
<property name="context"><![CDATA[_GLOBAL]]></property>
<property name="key"><![CDATA[atlassian.confluence.user.macros]]></property>
<property name="value"><![CDATA[${value}]]></property>
</object>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<hibernate-generic datetime="2026-11-30 10:00:00">
<object class="BodyContent" package="com.atlassian.confluence.core">
<id name="id">98</id>
<property name="body"><![CDATA[<p>A page</p><user-macro name="no"><template>no</template></user-macro>]]></property>
</object>
<object class="ConfluenceBandanaRecord" package="com.atlassian.confluence.setup.bandana">
<property name="key"><![CDATA[atlassian.confluence.settings]]></property>
<property name="value"><![CDATA[<map/>]]></property>
</object>
${records.join('\n')}
</hibernate-generic>`;
}

describe('the value of a database', () => {
  test('gives all of its macros, with everything that Data Center stores', async () => {
    const { found, bad } = await read(bandana, 'bandana.xml');

    assert.deepEqual([found.length, bad], [25, []]);
    const [notice, card, , , , , , , java] = found as FoundMacro[];
    assert.equal(notice?.title, 'Notice with title');
    assert.ok(notice.template.startsWith('## Macro title: Notice with title\n'));
    assert.ok(notice.template.includes('padding: 8px 12px">'));
    assert.deepEqual(
      [card?.bodyHandling, card?.categories, card?.hidden],
      ['none', ['confluence-content', 'formatting'], false],
    );
    assert.equal(
      card?.description,
      'Name, channel and rota of a team. https://docs.example.com/team-card',
    );
    assert.equal(java?.hidden, true);
  });

  test('keeps line breaks as they are stored, also of Windows', async () => {
    const { found } = await read(stored('a', 'one\r\ntwo').replaceAll('\r', '&#xd;'));

    assert.equal(found[0]?.template, 'one\r\ntwo');
  });

  const handlings = [
    ['<hasBody>false</hasBody><bodyType>raw</bodyType>', 'none'],
    ['<hasBody>true</hasBody><bodyType>raw</bodyType>', 'unrendered'],
    ['<hasBody>true</hasBody><bodyType>escapehtml</bodyType>', 'escaped'],
    ['<hasBody>true</hasBody><bodyType>rendered</bodyType>', 'rendered'],
    ['<hasBody>true</hasBody>', 'unrendered'],
    ['', 'none'],
  ] as const;
  for (const [stands, expected] of handlings) {
    test(`makes ${expected} of ${stands || 'no word on the body'}`, async () => {
      assert.equal((await read(stored('a', '$body', stands))).found[0]?.bodyHandling, expected);
    });
  }

  test('is told where a body is processed in a way that there is not', async () => {
    const more = '<hasBody>true</hasBody><bodyType>magic</bodyType>';
    assert.deepEqual(problems(await read(stored('a', 'x', more))), ['body-unknown magic']);
  });

  test('writes into a template that its output is wiki markup, where it does not say so', async () => {
    const wiki = '<hasBody>false</hasBody><outputType>wiki</outputType>';
    const of = async (template: string, more = wiki) => {
      const [macro] = (await read(stored('a', template, more))).found;
      return [macro?.template, macro?.notes.map(({ code }) => code)];
    };
    const said = '## Macro title: A\n## Output: Wiki Markup\nh1. A';

    assert.deepEqual(await of('h1. A'), ['## Output: Wiki markup\nh1. A', ['output-written']]);
    assert.deepEqual(await of(said), [said, []]);
    assert.deepEqual(await of('h1. A', '<hasBody>false</hasBody>'), ['h1. A', []]);
  });

  test('takes the key of an entry where the macro itself has no name', async () => {
    const text = stored('from-key', 'x').replace('<name>from-key</name>', '');
    assert.deepEqual(names(await read(text)), ['from-key']);
  });

  test('follows what XStream wrote once, and tells where that is missing', async () => {
    const [before = '', after = ''] = stored(
      'a',
      'x',
      '<categories><string>admin</string></categories>',
    ).split('</map>');
    const entry = (name: string, inside: string) =>
      `<entry><string>${name}</string><com.atlassian.confluence.renderer.UserMacroConfig${inside}</entry>`;
    const close = '</com.atlassian.confluence.renderer.UserMacroConfig>';
    const way = '../../../entry/com.atlassian.confluence.renderer.UserMacroConfig/categories';
    const set = `><template>y</template><categories reference="${way}"/>${close}`;
    const text = `${before}${entry('b', set)}${entry(
      'c',
      ' reference="../../entry[2]/com.atlassian.confluence.renderer.UserMacroConfig"/>',
    )}${entry('d', ' reference="../../entry[9]/nothing"/>')}</map>${after}`;

    const all = await read(text);

    assert.deepEqual(
      all.found.map((each) => [each.template, 'categories' in each && each.categories]),
      [
        ['x', ['admin']],
        ['y', ['admin']],
        ['y', ['admin']],
      ],
    );
    assert.deepEqual(problems(all), ['reference-broken ../../entry[9]/nothing']);
  });

  test('of a sorted map, and one object that somebody cut out, are read alike', async () => {
    const [, object = ''] = /(<com\.[\s\S]*UserMacroConfig>)/.exec(stored('a', 'x')) ?? [];
    const sorted = stored('b', 'x').replaceAll('map>', 'tree-map>');

    assert.deepEqual(names(await read(object)), ['a']);
    assert.deepEqual(names(await read(sorted)), ['b']);
  });

  test('keeps a sign that XML has no place for', async () => {
    const { found, bad } = await read(stored('a', 'x\fy').replace('\f', '&#xc;'), 'a.xml');
    assert.deepEqual([found.length, bad], [1, []]);
  });
});

describe('what a client of a database shows', () => {
  const one = stored('a', 'line 1\n  <b>"x"</b>\\n');
  const two = stored('b', 'other');
  const clients: readonly (readonly [string, string])[] = [
    ['two rows with columns beside them', `12 | _GLOBAL | ${one}\n13 | _GLOBAL | ${two}\n(2 rows)`],
    ['CSV', `ID,BANDANAVALUE\r\n1,"${one.replaceAll('"', '""')}"\r\n2,"${two}"\r\n`],
    [
      'JSON',
      JSON.stringify([
        { id: 1, bandanavalue: one },
        { id: 2, bandanavalue: two },
      ]),
    ],
    ['escaped XML', `<row>${escaped(one)}</row><row>${escaped(two)}</row>`],
    [
      'MySQL, which writes line breaks as \\n',
      [one, two].map((row) => row.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')).join('\n'),
    ],
    [
      'psql, which draws a table',
      [one, two]
        .map((row) => {
          const lines = row.split('\n');
          return lines
            .map((line, at) => ` ${line.padEnd(70)}${at < lines.length - 1 ? '+' : ''}`)
            .join('\n');
        })
        .join('\n'),
    ],
  ];
  for (const [client, shown] of clients) {
    test(`${client}, is the value`, async () => {
      const all = await read(shown);

      assert.deepEqual(problems(all), []);
      assert.deepEqual(
        all.found.map(({ name, template }) => [name, template]),
        [
          ['a', 'line 1\n  <b>"x"</b>\\n'],
          ['b', 'other'],
        ],
      );
    });
  }

  for (const columns of [
    '12 | _GLOBAL | atlassian.confluence.user.macros | ',
    'bandanaid\tbandanavalue\n12\t',
    ' bandanaid | bandanavalue \n-----------+--------------\n        12 | ',
    '\ufeff12,',
  ]) {
    test(`with ${JSON.stringify(columns)} before it, is read from a file that is called XML`, async () => {
      const all = await read(columns + one, 'bandana.xml');

      assert.deepEqual([names(all), problems(all)], [['a'], []]);
      assert.equal(all.found[0]?.template, 'line 1\n  <b>"x"</b>\\n');
    });
  }

  test('is told as broken XML, where a file is called XML and holds none of it', async () => {
    const all = await read('no macros\n<p>here</p>', 'notes.xml');

    assert.deepEqual([names(all), problems(all)], [[], ['xml-broken 2']]);
  });

  test('that broke off gives what was whole, and is told', async () => {
    const text = `${two.replace('</map>', '')}<entry><string>c</string><com.atlassian.confluence.renderer.UserMacroConfig><template>half`;
    const all = await read(text);

    assert.deepEqual(names(all), ['b']);
    assert.equal(all.bad[0]?.problem, 'xml-broken');
  });
});

describe("a backup's entities.xml", () => {
  test('gives the macros, and nothing of what else is in it', async () => {
    const all = await read(backup(bandana), 'entities.xml');

    assert.deepEqual([all.found.length, all.bad], [25, []]);
    assert.equal(all.found[0]?.source, 'entities.xml');
  });

  test('without user macros says so', async () => {
    assert.deepEqual(problems(await read(backup(), 'entities.xml')), ['no-macros']);
  });

  test('keeps a CDATA section of a template, whose end the section around it cannot hold', async () => {
    const template = '<ac:plain-text-body><![CDATA[$body]]></ac:plain-text-body>';
    const { found } = await read(backup(stored('code', template)), 'entities.xml');

    assert.equal(found[0]?.template, template);
  });
});
