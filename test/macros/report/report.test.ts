import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messages } from '../../../macros/report/messages';
import { reportOn } from '../../../macros/report/report';
import { codes, found } from './sample-report';

const notice = `## Macro title: Service notice
## Macro has a body: Y
## Author: platform team
## @param Service:title=Service|type=string|required=true
## @param Level:title=Level|type=enum|enumValues=info,outage|default=info
## @param Dated:title=Show the date|type=boolean|default=false
#set($colour = "#fff3cd")
#if($paramLevel == "outage")#set($colour = '#f8d7da')#end
<div class="notice" data-colour="$colour">
  <h3>$!paramService</h3>
  #if($paramDated == true)<small>$action.dateFormatter.formatGivenString("yyyy-MM-dd", $content.lastModificationDate)</small>#end
  $body
</div>
`;

test('a template that only shows its parameters and the page runs as it is', () => {
  assert.deepEqual(reportOn(notice), { verdict: 'runs', findings: [] });
});

test('the verdict is as bad as the worst finding', () => {
  assert.equal(reportOn('<a href="https://docs.test/a">a</a>').verdict, 'runs');
  assert.equal(reportOn('<img src="https://cdn.test/a.png">').verdict, 'runs-with-changes');
  assert.equal(
    reportOn('<img src="https://cdn.test/a.png">$content.setTitle("x")').verdict,
    'needs-rewrite',
  );
});

test('findings come in the order of the template, each once', () => {
  const places = found('<hr>\n$content.creatorName <script>a()</script>\n<script>b()</script>').map(
    ([place, code]) => `${place} ${code}`,
  );

  assert.deepEqual(places, ['2:10 user-name', '2:22 script', '3:1 script']);
});

test('a template that cannot be read is reported with its line, and the rest as well as may be', () => {
  const report = reportOn('<p>\n#if($paramX\n</p>\n<script>a()</script> ## https://wiki.test/');

  assert.equal(report.verdict, 'needs-rewrite');
  assert.deepEqual(report.findings.map(({ code }) => code).sort(), [
    'host-comment',
    'script',
    'syntax',
  ]);
  assert.ok((report.findings.find(({ code }) => code === 'syntax')?.line ?? 0) >= 2);
});

test('#parse and #include are named, and #evaluate of what is not known yet', () => {
  assert.deepEqual(codes('#parse("header.vm") #include("a.txt")'), ['inclusion', 'inclusion']);
  assert.deepEqual(codes("#evaluate('$paramX') #evaluate($paramX)"), ['evaluation']);
  assert.equal(reportOn('#parse("header.vm")').verdict, 'needs-rewrite');
});

test('warnings of the header are findings with words', () => {
  const [first, ...rest] = found('## @param Size|type=integer\n<b>$paramSize</b>');

  assert.deepEqual(first, [
    '1:10',
    'param-separator',
    'No colon follows the name Size. The line is read as if one did.',
  ]);
  assert.deepEqual(
    rest.map(([, code]) => code),
    ['type-unknown'],
  );
});

test('a parameter that no line declares is named once', () => {
  assert.deepEqual(found('## @param Title\n$paramTitle $paramOwner $paramOwner'), [
    ['2:13', 'param-undeclared', '$paramOwner has no @param line: editors have no field for it.'],
  ]);
  assert.deepEqual(codes('<b>$param0</b>'), []);
  assert.deepEqual(codes('## @noparams\n#set($paramTitle = "x")$paramTitle'), []);
});

test('what looks like a credential is told by its kind and never repeated', () => {
  const secrets = [
    ['AKIAIOSFODNN7EXAMPLE', 'an AWS access key'],
    ['https://robot:s3cret@ci.test/job', 'a password in an address'],
    ['## Authorization: Basic cm9ib3Q6czNjcmV0MTIz', 'the credentials of an HTTP request'],
    ['#set($apiKey = "9f8e7d6c5b4a")', 'a password, token or key'],
    ['-----BEGIN RSA PRIVATE KEY-----', 'a private key'],
    ['ghp_0123456789abcdefghijklmnopqrstuvwxyz', 'a token of a web service'],
    [`eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTYifQ.${'s'.repeat(30)}`, 'a JSON web token'],
  ] as const;

  for (const [text, kind] of secrets) {
    const report = reportOn(`<p>\n  ${text}\n</p>`);
    const finding = report.findings.find(({ code }) => code === 'credential')!;

    assert.equal(finding.what.startsWith(`This looks like ${kind}.`), true, kind);
    assert.equal(finding.line, 2);
    assert.equal(JSON.stringify(report).includes(text.slice(-12)), false, text);
  }
  assert.deepEqual(codes('<input type="password" name="x"> password: "$paramPassword"'), []);
});

test('no finding repeats a credential that it is about something else in', () => {
  for (const template of [
    '<script>const token = "hunter2-hunter2"; go(token)</script>',
    '<a href="javascript:login(\'AKIAIOSFODNN7EXAMPLE\')">x</a>',
    '$content.login("password=\'hunter2-hunter2\'")',
  ]) {
    assert.ok(codes(template).includes('credential'), template);
    assert.doesNotMatch(JSON.stringify(reportOn(template)), /hunter2|IOSFOD/);
  }
});

test('every code says what was found, and what to do unless nothing is to be done', () => {
  for (const [code, { verdict, what, suggestion }] of Object.entries(messages)) {
    assert.match(what, /\.$|\{subject\}$/, code);
    if (verdict !== 'runs') assert.notEqual(suggestion, '', code);
  }
});

test('a large template full of openings that never close is looked through in time', () => {
  for (const part of [
    '<!--',
    '#*',
    '<a b="',
    "<a b='c",
    '<a ',
    '#a(',
    '$a.b("',
    '<style>',
    '{',
    '#if(',
  ]) {
    const start = process.cpuUsage();
    reportOn(part.repeat(Math.ceil(160_000 / part.length)));
    const { user, system } = process.cpuUsage(start);

    assert.ok(user + system < 5_000_000, `${part}: ${user + system} µs of processor time`);
  }
});

test('a directive that is wrong only where it is rendered is told before it is', () => {
  assert.deepEqual(
    reportOn('#if($x)#foreach($i)x#end#end\n#macro(m $a)$a#end#m(word)').findings.map(
      ({ line, column, code }) => `${line}:${column} ${code}`,
    ),
    ['1:8 syntax', '2:22 syntax'],
  );
});
