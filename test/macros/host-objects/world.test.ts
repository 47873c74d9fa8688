import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHeader } from '../../../macros/definition/header';
import { contextOf } from '../../../macros/host-objects/context';
import type { HostNeed } from '../../../macros/host-objects/need';
import type { HostSnapshot } from '../../../macros/host-objects/snapshot';
import { World } from '../../../macros/host-objects/world';
import { render } from '../../../macros/velocity/render';
import { samplePage, sampleSnapshot, sampleUser } from './sample-world';

interface Shown {
  readonly output: string;
  readonly missing: readonly HostNeed[];
}

function show(template: string, changes: Partial<HostSnapshot> = {}): Shown {
  const world = new World(sampleSnapshot(changes), (account, alarm) => `[${account}/${alarm}]`);
  const use = {
    header: parseHeader(template),
    bodyHandling: 'none' as const,
    encoding: 'none' as const,
    parameters: {},
  };
  const rendering = render(template, contextOf(use, world));
  assert.ok(rendering.ok, JSON.stringify(rendering));
  return { output: rendering.output, missing: world.missing };
}

test('a property is read by its name and by its getter', () => {
  const { output, missing } = show(
    '$content.title|$content.getTitle()|$content.Title|${content.title}',
  );

  assert.equal(output, 'Checkout runbook|Checkout runbook|Checkout runbook|Checkout runbook');
  assert.deepEqual(missing, []);
});

test('a boolean property is read with is as well', () => {
  assert.equal(
    show('$space.personal $space.isPersonal() $space.getArchived()').output,
    'false false false',
  );
});

test('what is not allowed prints itself', () => {
  const template =
    '$content.snapshot $content.class $content.getClass() $content.constructor $content.prototype ' +
    '$content.toString.x $content.setTitle("x") $space.data $content.hasOwnProperty("id")';

  assert.equal(show(template).output, template);
});

test('ids are Longs, dates are Dates, lists are Lists', () => {
  assert.equal(
    show(
      '#set($next = $content.id + 1)$next $content.idAsString.length() $content.creationDate.time ' +
        '$content.labels.size() $content.labels.get(0).name',
      {
        contents: new Map([
          ['4711', samplePage({ labels: [{ name: 'runbook', namespace: 'global' }] })],
        ]),
      },
    ).output,
    `4712 4 ${Date.UTC(2026, 0, 5, 9, 30)} 1 runbook`,
  );
});

test('a template may change a list that it got, and the next asking has it whole', () => {
  const labels = [{ name: 'a', namespace: 'global' }];

  assert.equal(
    show('#set($l = $content.labels)$l.remove(0) $l.size() $content.labels.size()', {
      contents: new Map([['4711', samplePage({ labels })]]),
    }).output,
    'a 0 1',
  );
  assert.equal(labels.length, 1);
});

test('the same object is equal to itself, whichever way it is reached', () => {
  assert.equal(
    show(
      '#if($content.space == $space)same#end #if($action.remoteUser.equals($content.creator))me#end',
    ).output,
    'same me',
  );
});

test('dates are written for the reader by the date formatter', () => {
  assert.equal(
    show('$action.dateFormatter.formatGivenString("yyyy-MM-dd HH:mm", $content.creationDate)')
      .output,
    '2026-01-05 10:30',
  );
  assert.equal(show('$action.dateFormatter.format($content.creationDate)').output, 'Jan 05, 2026');
});

test('a pattern that Java refuses is an error of the template with its line', () => {
  const world = new World(sampleSnapshot());
  const rendering = render(
    '\n$action.dateFormatter.formatGivenString("bb", $content.creationDate)',
    contextOf(
      { header: parseHeader(''), bodyHandling: 'none', encoding: 'none', parameters: {} },
      world,
    ),
  );

  assert.ok(!rendering.ok);
  assert.equal(rendering.error.line, 2);
});

test('a page tree is walked through its snapshots', () => {
  const contents = new Map([
    ['4711', samplePage({ ancestorIds: ['1', '2'], childIds: ['5', '6'] })],
    ['1', samplePage({ id: '1', title: 'Home' })],
    ['2', samplePage({ id: '2', title: 'Services', ancestorIds: ['1'] })],
    ['5', samplePage({ id: '5', title: 'Steps' })],
    ['6', null],
  ]);

  assert.equal(
    show(
      '#foreach($page in $content.ancestors)$page.title > #end$content.parent.parent.title ' +
        '#foreach($page in $content.children)[$page.title]#end $content.hasChildren()',
      { contents },
    ).output,
    'Home > Services > Home [Steps] true',
  );
});

test('what the reader may not see is not there', () => {
  assert.equal(
    show(
      '$!userAccessor.getUserByName("u-hidden").fullName#if($pageManager.getPage("HR", "Pay"))x#end',
      {
        users: new Map([['u-hidden', null]]),
        pages: new Map([['HR:Pay', null]]),
      },
    ).output,
    '',
  );
});

test('what was not fetched is not there, and is listed for the next rendering', () => {
  const { output, missing } = show(
    '$!content.labels$!userAccessor.getUserByName("u-jonas").fullName$!pageManager.getPage("OPS", "Home").title' +
      '$!spaceManager.getSpace("HR").name$!content.labels',
  );

  assert.equal(output, '');
  assert.deepEqual(missing, [
    { part: 'content.labels', arguments: [] },
    { part: 'user', arguments: [{ literal: 'u-jonas' }] },
    { part: 'page', arguments: [{ literal: 'OPS' }, { literal: 'Home' }] },
    { part: 'space', arguments: [{ literal: 'HR' }] },
  ]);
});

test('users, groups and memberships are looked up by name', () => {
  const changes: Partial<HostSnapshot> = {
    reader: sampleUser({ groupNames: ['on-call', 'staff'] }),
    users: new Map([['u-jonas', sampleUser({ name: 'u-jonas', fullName: 'Jonas Berg' })]]),
    groups: new Map([['staff', { name: 'staff', memberNames: ['u-amira', 'u-jonas'] }]]),
  };

  assert.equal(
    show(
      '#foreach($name in $userAccessor.getMemberNamesAsList($userAccessor.getGroup("staff")))' +
        '$userAccessor.getUserByName($name).fullName, #end' +
        '$userAccessor.hasMembership("on-call", $req.remoteUser) ' +
        '$userAccessor.getGroupNamesForUserName($req.remoteUser).contains("admins")',
      changes,
    ).output,
    'Amira Haddad, Jonas Berg, true false',
  );
});

test('rights are those of the reader alone', () => {
  const permissions = new Map([
    ['edit:4711', true],
    ['view:4711', true],
  ]);
  const users = new Map([['u-jonas', sampleUser({ name: 'u-jonas' })]]);
  const template =
    '$permissionHelper.canEdit($action.remoteUser, $content) ' +
    '$permissionHelper.canEdit($userAccessor.getUserByName("u-jonas"), $content) ' +
    '$permissionHelper.canRemove($action.remoteUser, $content)';

  const { output, missing } = show(template, { permissions, users });

  assert.equal(output, 'true false false');
  assert.deepEqual(missing, [
    { part: 'permission', arguments: [{ literal: 'remove' }, { literal: '4711' }] },
  ]);
});

test('nobody is logged in where the reader is not known', () => {
  assert.equal(
    show('$action.isAnonymousUser() #if($req.remoteUser)x#end#if($action.remoteUser)y#end', {
      reader: null,
    }).output,
    'true ',
  );
});

test('the request, the context and the settings know the site', () => {
  assert.equal(
    show(
      '$req.contextPath $action.globalSettings.baseUrl $renderContext.outputType $renderContext.spaceKey ' +
        '$req.requestURI $config.webAppContextPath',
    ).output,
    '/wiki https://acme.example.com/wiki display OPS /wiki/spaces/OPS/pages/4711 /wiki',
  );
});

test('text is encoded for HTML and for addresses', () => {
  assert.equal(
    show(`$webwork.htmlEncode('<a href="x">') $generalUtil.urlEncode("a b&c=é/~")`).output,
    '&lt;a href=&quot;x&quot;&gt; a+b%26c%3D%C3%A9%2F%7E',
  );
});

test('a macro in wiki markup becomes one in storage format', () => {
  assert.equal(
    show('$helper.renderConfluenceMacro("{toc:minLevel=2|style=a<b|flat}")').output,
    '<ac:structured-macro ac:name="toc"><ac:parameter ac:name="minLevel">2</ac:parameter>' +
      '<ac:parameter ac:name="style">a&lt;b</ac:parameter>' +
      '<ac:parameter ac:name="">flat</ac:parameter></ac:structured-macro>',
  );
  assert.equal(show('$helper.renderConfluenceMacro("<b>no</b>")').output, '&lt;b&gt;no&lt;/b&gt;');
});

test('a live badge is what the caller makes of its account and alarm', () => {
  assert.equal(
    show('$cloudwatch.alarm("Production", "checkout-latency")').output,
    '[Production/checkout-latency]',
  );
});

test('objects print as they do in Data Center', () => {
  assert.equal(
    show('$content $space $content.creator').output,
    'page: Checkout runbook v.3 (4711) OPS u-amira',
  );
});

test('there is no content outside a page', () => {
  const world = new World(sampleSnapshot({ contents: new Map() }));

  assert.equal(world.variables().has('content'), false);
  assert.equal(world.variables().has('space'), true);
});
