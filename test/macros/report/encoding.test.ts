import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportOn, type Report } from '../../../macros/report/report';
import { codes, found } from './sample-report';

const suggestions = ({ findings }: Report): readonly string[] =>
  findings.map(({ suggestion }) => suggestion);

test('a variable with tags under a name that encodes them is named, with the name that does not', () => {
  const report = reportOn('#set($row = "<tr>$title</tr>")\n<table>$row $row</table>');

  assert.deepEqual(
    report.findings.map(({ code, line, column }) => [code, line, column]),
    [['markup-encoded', 2, 8]],
  );
  assert.deepEqual(suggestions(report), ['Rename $row to $rowHtml wherever the template has it.']);
});

test('names of HTML, texts without tags and what is not printed are well', () => {
  for (const template of [
    '#set($rowHtml = "<tr>")$rowHtml ${rowHtml} $!rowHtml',
    '#set($body = "<tr>")$body',
    '#set($row = "a < b & c > d")$row',
    '#set($row = "<tr>")#if($row == "<tr>")x#end#set($l = $row.length())$l \\$row',
    '$paramX $content.title <b>$paramX</b>',
    '#set($x = $paramX)$x#foreach($i in [1..3])$i#end',
  ]) {
    assert.deepEqual(codes(template), [], template);
  }
});

test('tags are followed through copies, strings, lists, loops, macros and definitions', () => {
  for (const template of [
    '#set($a = "<b>")#set($b = $a)$b',
    '#set($x = $body)$x',
    '#set($xHtml = "<b>")#set($x = $xHtml)$x',
    '#set($t = "")#set($t = $t + "<td>" + $paramX)$t',
    '#set($l = ["<b>"])#foreach($i in $l)$i#end',
    '#set($l = [])#set($v = $l.add("<b>"))$l',
    '#set($m = {})#set($m.k = "<b>")$m',
    '#macro(cell $a)$a#end#cell("<b>")',
    '#define($d)<b>$title</b>#end$d',
    '#define($d)#if($paramX)<b>#end#end$d',
    '#set($x = $paramX.concat("<br>"))$x',
    '#set($x = \'<a href="y">\')"$x"',
  ]) {
    assert.deepEqual(codes(template), ['markup-encoded'], template);
  }
});

test('a variable in a string that makes HTML is encoded there', () => {
  assert.deepEqual(
    found('#set($row = "<tr>")\n#set($tableHtml = "<table>$row</table>")\n$tableHtml').map(
      ([place, code]) => `${place} ${code}`,
    ),
    ['2:19 markup-encoded'],
  );
});

test('a part of a variable with tags needs a variable of its own', () => {
  const report = reportOn('#set($rowsHtml = ["<tr>"])$rowsHtml.get(0) $rowsHtml.size()');

  assert.deepEqual(
    report.findings.map(({ code }) => code),
    ['markup-encoded-part'],
  );
  assert.deepEqual(suggestions(report), [
    'Set a variable whose name ends in Html, and print that: #set($partHtml = $rowsHtml.get(0)) $partHtml',
  ]);
  assert.deepEqual(codes('$body.replace("a", "b") $body.length()'), ['markup-encoded-part']);
});

test('the body of a macro is encoded by its name', () => {
  assert.deepEqual(codes('#macro(box)<p>$bodyContent</p>#end#@box()<b>x</b>#end'), [
    'markup-encoded-body',
  ]);
});

test('directives that load resources are told from those that change nothing', () => {
  assert.deepEqual(codes('#requireResource("a:b")\n#requireResourcesForContext("x")'), [
    'resource-required',
    'resource-required',
  ]);
  assert.deepEqual(codes('#htmlSafe()\n#disableAntiXss()'), [
    'directive-silent',
    'directive-silent',
  ]);
  assert.equal(reportOn('#requireResource("a:b")').verdict, 'runs-with-changes');
  assert.equal(reportOn('#htmlSafe()').verdict, 'runs');
});

test('a macro whose output is wiki markup needs to be rewritten', () => {
  const report = reportOn('## Output: Wiki Markup\nh1. $paramX', { wikiOutputLine: 1 });

  assert.equal(report.verdict, 'needs-rewrite');
  assert.deepEqual(
    report.findings.map(({ code }) => code),
    ['output-wiki'],
  );
  assert.equal(reportOn('<h1>$paramX</h1>').verdict, 'runs');
});

test('a macro without encoding is warned of, and its tags are well', () => {
  const { findings } = reportOn('#set($row = "<tr>")$row', { encoding: 'none' });

  assert.deepEqual(
    findings.map(({ code }) => code),
    ['encoding-none'],
  );
});

test('what a rendered body may lose is said', () => {
  const { verdict, findings } = reportOn('$body', { bodyHandling: 'rendered' });

  assert.equal(verdict, 'runs');
  assert.match(findings[0]?.what ?? '', /a heading or a table before it is lost/);
});
