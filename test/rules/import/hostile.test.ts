import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { names, problems, read, stored } from './reading';

describe('hostile input', () => {
  test('with entities that multiply is refused, and none of them is resolved', async () => {
    const bomb = `<?xml version="1.0"?>
<!DOCTYPE map [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
${stored('a', 'PLACE').replace('PLACE', '&b;')}`;
    for (const source of ['a.xml', '']) {
      assert.deepEqual(problems(await read(bomb, source)), ['xml-entities']);
    }
  });

  test('with an entity of a file loads nothing', async () => {
    const text = `<!DOCTYPE hibernate-generic [<!ENTITY x SYSTEM "file:///etc/passwd">]><hibernate-generic>&x;</hibernate-generic>`;
    assert.deepEqual(problems(await read(text)), ['xml-entities']);
  });

  test('that is nested without end is refused', async () => {
    const all = await read(`<hibernate-generic>${'<a>'.repeat(500_000)}`, 'entities.xml');
    assert.deepEqual(problems(all), ['xml-too-deep']);
  });

  test('with an attribute of ten million signs is read past', async () => {
    const long = 'x'.repeat(10_000_000);
    const module = `<user-macro name="a" x="${long}"><template>y</template></user-macro>`;
    const all = await read(`<atlassian-plugin><b x="${long}"/>${module}</atlassian-plugin>`);
    assert.deepEqual([names(all), all.bad], [['a'], []]);
  });

  test('with a template larger than storage takes is told, beside those that fit', async () => {
    const text = stored('big', 'x'.repeat(300_000)).replace('</map>', '');
    const all = await read(`${text}${stored('small', 'y').replace('<map>', '')}`);
    assert.deepEqual([names(all), problems(all)], [['small'], ['template-too-large']]);
    assert.equal(all.bad[0]?.name, 'big');
  });

  for (const name of ['__proto__', 'constructor', 'toString', 'ünïcode', '用語', 'a'.repeat(300)]) {
    test(`a macro called ${name.slice(0, 20)} comes as it is called`, async () => {
      const json = `[{"name":${JSON.stringify(name)},"template":"x","__proto__":{"template":"y"}}]`;
      const csv = `name,template,__proto__\n${name},x,y\n`;
      for (const text of [stored(name, 'x'), json, csv]) {
        const { found } = await read(text);
        assert.deepEqual(
          found.map((each) => [each.name, each.template]),
          [[name, 'x']],
        );
      }
    });
  }

  test('with a macro twice gives both, so that somebody can choose', async () => {
    const all = await read(JSON.stringify([1, 2].map((at) => ({ name: 'a', template: `${at}` }))));
    assert.deepEqual(
      all.found.map(({ name, template }) => [name, template]),
      [
        ['a', '1'],
        ['a', '2'],
      ],
    );
  });

  const nothing: readonly (readonly [string, string, string])[] = [
    ['', '  \n', 'empty'],
    ['a.json', '{"broken', 'json-broken'],
    ['a.json', '{"a": 1}', 'no-macros'],
    ['a.json', '[[[]]]', 'no-macros'],
    ['a.xml', '<html><body/></html>', 'no-macros'],
    ['a.xml', 'no XML', 'xml-broken 1'],
    ['a.csv', 'one,two\n1,2', 'no-macros'],
    ['a.csv', 'name,template\n"a,b', 'csv-broken 2'],
    ['pom.xml', '<?xml version="1.0"?><project>', 'xml-broken 1'],
  ];
  for (const [source, text, problem] of nothing) {
    test(`${JSON.stringify(text)} in ${source || 'the clipboard'} is told to be ${problem}`, async () => {
      const all = await read(text, source);
      assert.ok(problems(all).includes(problem), problems(all).join());
      assert.deepEqual(all.found, []);
    });
  }
});
