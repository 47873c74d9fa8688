import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderedMacros } from '../../../macros/report/nested-macros';
import { codes, found } from './sample-report';

const said = (template: string) => found(template).map(([, code, what]) => [code, what]);

test('scripts are named in each of their forms', () => {
  assert.deepEqual(
    found(
      '<script src="https://cdn.test/chart.js"></script>\n<div onClick="go()">\n<a href=" JavaScript:go()">',
    ).map(([place, code]) => `${place} ${code}`),
    ['1:1 script', '2:6 script-handler', '3:4 script-address'],
  );
  assert.deepEqual(codes('<img src="x.png" onerror=go()>'), ['script-handler']);
});

test('addresses inside a script are its own: it does not run', () => {
  assert.deepEqual(
    codes('<script>fetch("https://api.test/"); x = "<img src=//cdn.test/x>"</script>'),
    ['script'],
  );
});

test('elements that are removed from the output are named', () => {
  assert.deepEqual(said('<iframe src="/page"></iframe><object></object>'), [
    ['element-removed', 'The element <iframe> is removed from the output.'],
    ['element-removed', 'The element <object> is removed from the output.'],
  ]);
});

test('a host that is loaded from, a host that is linked and a host in a comment are told apart', () => {
  assert.deepEqual(
    found(
      [
        '## https://tickets.test/ABC-1',
        '#* see http://wiki.test/x *#',
        '<!-- <img src="https://old.test/x.png"> -->',
        '<img src="https://cdn.test:8443/x.png">',
        '<a href="//docs.test/guide">',
        '<div style="background: url(\'https://img.test/b.png\')">',
        '<style>@import "https://css.test/a.css"; i { background: url(/local.png) }</style>',
      ].join('\n'),
    ).map(([place, code, what]) => `${place} ${code} ${/\w+\.test/.exec(what)?.[0] ?? ''}`),
    [
      '1:4 host-comment tickets.test',
      '2:8 host-comment wiki.test',
      '3:16 host-comment old.test',
      '4:6 host-resource cdn.test',
      '5:4 host-link docs.test',
      '6:18 host-resource img.test',
      '7:8 host-resource css.test',
    ],
  );
});

test('addresses of the site itself are not findings', () => {
  assert.deepEqual(
    codes('<img src="$req.contextPath/x.png"><a href="/display/OPS">o</a><a href="#top">t</a>'),
    [],
  );
});

test('an address that a variable holds counts where it is used', () => {
  assert.deepEqual(codes('#set($logo = "https://cdn.test/logo.png")<img src="$logo">'), [
    'host-resource',
  ]);
  assert.deepEqual(codes('#set($base = "https://jira.test/")<a href="${base}browse/A-1">'), [
    'host-link',
  ]);
  assert.deepEqual(codes('## @param Image:type=url\n<img src="$paramImage">'), ['host-unknown']);
});

test('directives inside a tag do not end it', () => {
  assert.deepEqual(
    codes(
      '<img #if($paramSize > 3) class="big"#end src="https://cdn.test/a.png" alt="$x.get("y")">',
    ),
    ['host-resource'],
  );
});

test('the macros that have a rendering of ours are told from the others', () => {
  for (const name of renderedMacros) {
    assert.deepEqual(codes(`<ac:structured-macro ac:name="${name}"></ac:structured-macro>`), [
      'macro-rendered',
    ]);
  }
  assert.equal(renderedMacros.size, 11);
  assert.deepEqual(said('<ac:structured-macro ac:macro-id="1" ac:name="jira"/>'), [
    ['macro-placeholder', 'The macro jira in the template is shown as a box with its name.'],
  ]);
  assert.deepEqual(codes('<ac:structured-macro ac:name="$paramKind"/>'), ['macro-unknown']);
});

test('a macro in wiki markup for the helper counts as well', () => {
  assert.deepEqual(codes('$helper.renderConfluenceMacro("{toc:minLevel=2|maxLevel=3}")'), [
    'macro-rendered',
  ]);
  assert.deepEqual(codes('$helper.renderConfluenceMacro("{gallery}")'), ['macro-placeholder']);
  assert.deepEqual(codes('$helper.renderConfluenceMacro($paramMarkup)'), ['macro-unknown']);
});

test('a style for the page around the macro is told not to reach it', () => {
  const styles = `<style>
    /* .wiki-content as a comment */
    #main-content h1, .box { color: red }
    body.theme-default .wiki-content > p { margin: 0 }
    .my-wiki-content, #main-contents, .x-$!{paramId} { background: #contents }
  </style>`;

  assert.deepEqual(
    found(styles).map(([, , what]) => /for (\S+) is/.exec(what)?.[1]),
    ['#main-content', 'body', '.theme-default', '.wiki-content'],
  );
  assert.deepEqual(
    codes(styles),
    Array.from({ length: 4 }, () => 'page-selector'),
  );
});
