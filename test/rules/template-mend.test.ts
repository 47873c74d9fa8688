import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportOn } from '../../macros/report/report';
import { renderUserMacro } from '../../macros/user-macro';
import { edited, mendsOf } from '../../rules/template-mend';
import { realisticTemplates } from './template-samples';

/** What becomes of a template by the mend of its first finding of a code; undefined for none. */
function mended(template: string, code: string): string | undefined {
  const finding = reportOn(template).findings.find((each) => each.code === code);
  assert.ok(finding, `${code} is not found in ${template}`);
  const mend = mendsOf(template)(finding);
  return mend && edited(template, mend.edits);
}

/** Codes, templates that the report finds them in, and what the mend makes of them. */
const examples: readonly (readonly [code: string, template: string, after: string])[] = [
  [
    'markup-encoded',
    '#set($row = "<tr>")\n$row ${row} $!row $!{row} $rows "$row" #if($row == \'<tr>\')x#end',
    '#set($rowHtml = "<tr>")\n$rowHtml ${rowHtml} $!rowHtml $!{rowHtml} $rows "$rowHtml" #if($rowHtml == \'<tr>\')x#end',
  ],
  ['markup-encoded', '#macro(c $a)$a#end#c("<b>")', '#macro(c $aHtml)$aHtml#end#c("<b>")'],
  [
    'markup-encoded',
    '#set($l = ["<b>"])#foreach($i in $l)$i#end',
    '#set($l = ["<b>"])#foreach($iHtml in $l)$iHtml#end',
  ],
  ['markup-encoded', '#define($d)<b>#end$d', '#define($dHtml)<b>#end$dHtml'],
  [
    'markup-encoded',
    '#set($a = "<b>")#set($aHtml = "")$a$aHtml',
    '#set($a2Html = "<b>")#set($aHtml = "")$a2Html$aHtml',
  ],
  [
    'markup-encoded',
    '#set($row = "<tr>")#set($tableHtml = "<table>$row$x</table>")$tableHtml #[[$row]]#',
    '#set($rowHtml = "<tr>")#set($tableHtml = "<table>$rowHtml$x</table>")$tableHtml #[[$row]]#',
  ],
  [
    'markup-encoded-part',
    '#set($m = {"k": "<b>"})\n<p>is  $m.k, $!{m.k}</p>',
    '#set($m = {"k": "<b>"})\n<p>is#set($mKHtml = "")#set($mKHtml = $m.k)  ${mKHtml},#set($mKHtml = "")#set($mKHtml = ${m.k}) $!{mKHtml}</p>',
  ],
  [
    'markup-encoded-body',
    '#macro(b)[$bodyContent]#end#@b()<i>#end',
    '#macro(b)[#set($bodyContentHtml = "")#set($bodyContentHtml = $bodyContent)${bodyContentHtml}]#end#@b()<i>#end',
  ],
  ['directive-silent', 'a\n  #htmlSafe()  \nb', 'a\nb'],
  ['directive-silent', 'a #disableAntiXss() b', 'a  b'],
  ['resource-required', '#requireResource("a:b")\r\n<p>', '<p>'],
  ['script-handler', '<a onclick="go(\'$x\')" href="#">', '<a href="#">'],
  ['script-handler', '<a href="#" onclick=go()>', '<a href="#">'],
  ['script-address', '<a href="javascript:go(1)">x</a>', '<a>x</a>'],
  [
    'param-undeclared',
    '## @param A:title=A\n## more\n$paramA $!{paramB-2}',
    '## @param A:title=A\n## @param B-2:title=B-2|type=string\n## more\n$paramA $!{paramB-2}',
  ],
  [
    'param-undeclared',
    '## @noparams\r\n#set($x = "$paramB")',
    '## @param B:title=B|type=string\r\n#set($x = "$paramB")',
  ],
  ['param-declared-twice', '## @param A:title=A\n## @param A:title=B\nx', '## @param A:title=A\nx'],
  ['noparams-with-params', '## @noparams\n## @param A:title=A\nx', '## @param A:title=A\nx'],
  ['param-separator', '## @param A|title=A', '## @param A:title=A'],
  ['param-separator', '## @param A title=A|type=int', '## @param A:title=A|type=int'],
];

for (const [code, template, after] of examples) {
  test(`${code} is mended: ${template}`, () => {
    assert.equal(mended(template, code), after);
    assert.deepEqual(
      reportOn(after).findings.filter((each) => each.code === code),
      [],
    );
  });
}

/** Templates whose mend would change more than the finding, or that only a person can mend. */
const leftAlone: readonly (readonly [code: string, template: string])[] = [
  // The name is a text, too.
  ['markup-encoded', `#set($a = "<b>")$a #evaluate('$a')`],
  ['markup-encoded', '#set($a = "<b>")$a \\$a'],
  ['markup-encoded', '#set($a = "<b>")$a #literal()$a#end'],
  // The page gives it a value as well.
  ['markup-encoded', '#set($paramA = "<b>")$paramA'],
  // Tags in an attribute break the element, and no directive may stand in a string.
  ['markup-encoded-part', '#set($m = {"k": "<b>"})<p title="$m.k">'],
  ['markup-encoded-part', '#set($m = {"k": "<b>"})#set($xHtml = "$m.k")$xHtml'],
  // A block begins in the attribute and ends behind it.
  ['script-handler', '<a onclick="#if($x)go()"#end>'],
  ['syntax', '#if($x'],
  ['script', '<script>go()</script>'],
];

for (const [code, template] of leftAlone) {
  test(`${code} is left to a person: ${template}`, () => {
    assert.equal(mended(template, code), undefined);
  });
}

const parameters = { Title: 'Runbook', Rows: 'a,b;c,d' };

/** Without encoding; a template that fails says why. */
function printed(template: string): string {
  const macro = { template, bodyType: 'none', encoding: 'none' } as const;
  const rendering = renderUserMacro(macro, { parameters }, {});
  return rendering.ok ? rendering.output : rendering.error.message;
}

test('a mended template prints what it printed before, with its tags', () => {
  let count = 0;
  const own = examples.map(([, template]) => template);
  for (const template of [...own, ...realisticTemplates]) {
    for (const finding of reportOn(template).findings) {
      const mend = mendsOf(template)(finding);
      if (!mend || !['rename', 'print-through', 'declare', 'separate'].includes(mend.act)) continue;
      const [before, after] = [template, edited(template, mend.edits)].map((each) => printed(each));

      assert.deepEqual(after, before, template);
      count += 1;
    }
  }
  assert.ok(count > 20, String(count));
});

test('a mend of any real template takes its finding away and adds none', () => {
  for (const template of realisticTemplates) {
    const { findings } = reportOn(template);
    for (const finding of findings) {
      const mend = mendsOf(template)(finding);
      if (!mend) continue;
      const left = reportOn(edited(template, mend.edits)).findings;

      assert.ok(left.length < findings.length, `${finding.code} ${template}`);
      assert.ok(!left.some(({ code, what }) => code === finding.code && what === finding.what));
    }
  }
});
