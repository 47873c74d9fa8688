import assert from 'node:assert/strict';
import { test } from 'node:test';
import { needs } from '../../../macros/host-objects/needs';
import { parse } from '../../../macros/velocity/parse';

/** Needs as short texts: `user:$paramOwner`, `permission:edit,content`. */
const needsOf = (template: string) =>
  needs(parse(template)).map(({ part, arguments: given }) =>
    [
      part,
      ...(given.length > 0 ? [given.flatMap((one) => Object.values(one)).join(',')] : []),
    ].join(':'),
  );

test('a template without host objects needs nothing', () => {
  assert.deepEqual(needsOf('#set($x = 1)<p>$paramTitle $x $body ## $content.labels</p>'), []);
});

test('only the parts that the template names are needed', () => {
  assert.deepEqual(needsOf('$content.title'), ['content']);
  assert.deepEqual(needsOf('#foreach($label in $content.labels)$label.name#end'), [
    'content',
    'content.labels',
  ]);
  assert.deepEqual(needsOf('$space.name'), ['space']);
  assert.deepEqual(needsOf('$content.space.description.bodyAsString'), [
    'content',
    'space',
    'space.description',
  ]);
});

test('what stands between parentheses is needed, too', () => {
  assert.deepEqual(needsOf('#if(($content.labels.size() > 1) && (!($space.name == "x")))y#end'), [
    'content',
    'content.labels',
    'space',
  ]);
});

test('a getter needs what its property needs', () => {
  assert.deepEqual(needsOf('$content.getLabels().size()'), needsOf('$content.labels.size()'));
  assert.deepEqual(needsOf('$content.hasChildren()'), ['content', 'content.children']);
});

test('a look-up names the text or the parameter that it looks for', () => {
  assert.deepEqual(needsOf('$userAccessor.getUserByName("amira").fullName'), ['user:amira']);
  assert.deepEqual(needsOf('$userAccessor.getUserByName($paramOwner)'), ['user:paramOwner']);
  assert.deepEqual(needsOf('$userAccessor.getUserByName("$paramOwner")'), ['user:paramOwner']);
  assert.deepEqual(needsOf('$pageManager.getPage("OPS", $paramPage).urlPath'), [
    'page:OPS,paramPage',
  ]);
  assert.deepEqual(needsOf('$pageManager.getPage(4711)'), ['content:4711']);
});

test('what only rendering can tell is told as it stands', () => {
  assert.deepEqual(needsOf('#set($paramOwner = "x")$userAccessor.getUserByName($paramOwner)'), [
    'user:$paramOwner',
  ]);
  assert.deepEqual(needsOf('$userAccessor.getUserByName($content.creatorName)'), [
    'user:$content.creatorName',
    'content',
  ]);
});

test('rights are needed for the reader, on what they are asked for', () => {
  assert.deepEqual(needsOf('#if($permissionHelper.canEdit($action.remoteUser, $content))x#end'), [
    'permission:edit,content',
    'reader',
    'content',
  ]);
});

test('an object is followed through variables, loops and macros', () => {
  assert.deepEqual(needsOf('#set($page = $content)#set($up = $page.parent)$up.title'), [
    'content',
    'content.ancestors',
  ]);
  assert.deepEqual(needsOf('#foreach($page in $content.children)$page.labels#end'), [
    'content',
    'content.children',
    'content.labels:$page.labels',
  ]);
  assert.deepEqual(needsOf('#macro(tags $of)$of.attachments#end #tags($content)'), [
    'content',
    'content.attachments',
  ]);
});

test('an object in a double-quoted text is needed too', () => {
  assert.deepEqual(needsOf('#set($link = "$req.contextPath$content.parent.urlPath")$link'), [
    'content',
    'content.ancestors',
  ]);
});

test('a live badge names its account and its alarm', () => {
  assert.deepEqual(needsOf('$cloudwatch.alarm("Production", "checkout-latency")'), [
    'alarm:Production,checkout-latency',
  ]);
});

test('a long chain of variables against the order of the template ends', () => {
  const chain = Array.from({ length: 4000 }, (_, at) => `#set($v${at} = $v${at + 1})`).join('');

  assert.deepEqual(needsOf(`${chain}#set($v4000 = $content)`), ['content']);
});
