import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codes, found } from './sample-report';

test('calls that are answered here are not findings', () => {
  const template = `
    $content.id $content.getIdAsString() $content.space.name $content.parent.urlPath
    #foreach($page in $content.ancestors)$page.title$velocityCount#end
    #set($group = $userAccessor.getGroup("staff"))
    #foreach($name in $userAccessor.getMemberNamesAsList($group))
      $userAccessor.getUserByName($name).fullName
    #end
    $req.contextPath $renderContext.outputType $generalUtil.urlEncode($paramX) $webwork.htmlEncode($body)
    #if($permissionHelper.canView($action.remoteUser, $content))x#end`;

  assert.deepEqual(codes(template), []);
});

test('a call that is not answered here is named with its line', () => {
  assert.deepEqual(found('<p>\n  $content.watchers</p>'), [
    [
      '2:12',
      'call-unsupported',
      '$content.watchers is not available here. It is printed as it stands in the template, as if it had no value.',
    ],
  ]);
  assert.deepEqual(codes('#set($home = $space.homePage)$home.getNoSuchThing(1)'), [
    'call-unsupported',
  ]);
  assert.deepEqual(codes('$space.getName("too", "many")'), ['call-unsupported']);
});

test('a way to Java classes is reflection, on any value', () => {
  assert.deepEqual(codes('$content.class.forName("java.util.Date").newInstance()'), ['reflection']);
  assert.deepEqual(codes('#set($x = "")$x.getClass().forName("java.lang.Runtime")'), [
    'reflection',
  ]);
  assert.deepEqual(codes('$paramTitle.class'), ['reflection']);
  assert.deepEqual(codes('#set($c = $action.class.classLoader)'), ['reflection']);
});

test('a call that changes something is a write, on host objects and on what is not known', () => {
  assert.deepEqual(codes('$content.setTitle("x")'), ['write']);
  assert.deepEqual(codes('#set($content.title = "x")'), ['write']);
  assert.deepEqual(codes('$pageManager.saveContentEntity($content, null)'), ['write']);
  assert.deepEqual(codes('$userAccessor.addMembership("admins", "me")'), ['write']);
  assert.deepEqual(codes('#set($m = $paramX)$m.removePage($content)'), ['write']);
  assert.deepEqual(codes('#set($list = [])#set($x = $list.add(1))#set($y = $list.remove(0))'), []);
});

test('objects of Data Center that Cloud has not are named, and names of scripts are not', () => {
  assert.deepEqual(codes('$webResourceManager.requireResource("a:b") $i18n.getText("x")'), [
    'object-unsupported',
    'object-unsupported',
  ]);
  assert.deepEqual(codes('<p>$element.hide() $res $price</p>'), []);
  assert.deepEqual(codes('#set($res = {"a": 1})$res.a'), []);
});

test('names of users are told to be account ids, unless their text does not matter', () => {
  assert.deepEqual(codes('Written by $content.creatorName for $req.remoteUser'), [
    'user-name',
    'user-name',
  ]);
  assert.deepEqual(codes('$userAccessor.getUserByName($content.creatorName).fullName'), []);
  assert.deepEqual(codes('$content.creator.fullName, $content.creator.name'), ['user-name']);
  assert.deepEqual(codes('#if($req.remoteUser && !$content.lastModifierName)x#end'), []);
});

test('what is asked of the address of the page is told to be empty', () => {
  assert.deepEqual(codes('$req.getParameter("q") $req.queryString'), ['call-empty', 'call-empty']);
});

test('a call inside a double-quoted text has the place of that text', () => {
  assert.deepEqual(
    found('\n  #set($x = "by $content.noSuch")').map(([place, code]) => `${place} ${code}`),
    ['2:13 call-unsupported'],
  );
});

test('a method that no value has is named, and a mistyped name with it', () => {
  assert.deepEqual(found('#set($t = $paramTitle)\n$t.toUppercase() $t.trim() $body.size()'), [
    ['2:4', 'method-unsupported', 'No text, number, list, map or date has the method toUppercase.'],
  ]);
  assert.deepEqual(codes('$content.title.reverse()'), ['method-unsupported']);
  assert.deepEqual(codes('$content.title.length() $content.labels.size() $x.reverse()'), []);
});

test('a regular expression that cannot be run is told before it is', () => {
  assert.deepEqual(codes('$paramX.replaceAll("(?<=a)b", "c")'), ['pattern']);
  assert.deepEqual(codes("$body.split('[')"), ['pattern']);
  assert.deepEqual(codes('$body.matches("(\\w)\\1")'), ['pattern']);
  assert.deepEqual(codes("$body.split(',\\s*') $body.matches('[a-z]+') $body.split($paramX)"), []);
});

test('a user who is compared with a text is told to be compared with an account id', () => {
  for (const template of [
    '#if($req.remoteUser == "jonas")x#end',
    "#if('jonas' != ($action.remoteUser.name))x#end",
    '#if($action.remoteUser == "jonas")x#end',
    '#if($action.remoteUser.name.toLowerCase().equals("jonas"))x#end',
    '#if($content.creatorName.startsWith("svc-"))x#end',
    '#set($me = $action.remoteUser.name)#if($me == "jonas")x#end',
    '#foreach($name in ["jonas", "ann"])#if($name == $req.remoteUser)x#end#end',
    '#set($allowed = ["jonas", "ann"])#if($allowed.contains($req.remoteUser))x#end',
    '#set($allowed = "jonas,ann")#if($allowed.indexOf($action.remoteUser.name) > -1)x#end',
    '## @param Owner:type=username\n#if($paramOwner == "jonas")x#end',
    '## @param Allowed:type=string\n#if($paramAllowed.contains($action.remoteUser.name))x#end',
    '$userAccessor.getUserByName("jonas").fullName',
    '#if($userAccessor.hasMembership("staff", "jonas"))x#end',
  ]) {
    assert.equal(codes(template).at(-1), 'user-comparison', template);
  }
});

test('users who are compared with users, and groups that are named, are no finding', () => {
  for (const template of [
    '#if($action.remoteUser.fullName == "Jonas Weber")x#end',
    '#if($userAccessor.hasMembership("staff", $action.remoteUser))x#end',
    '#if($content.creator == $action.remoteUser)x#end',
    '## @param Owner:type=username\n#if($paramOwner == $action.remoteUser.key)x#end',
    '#set($in = $userAccessor.getMemberNamesAsList("staff"))#if($in.contains($paramWho))x#end',
    '#if($content.title == "jonas" || $paramA.contains("jonas"))x#end',
  ]) {
    assert.deepEqual(codes(template), [], template);
  }
});
