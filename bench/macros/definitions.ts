import { userMacro } from '../../host/demo/macros';
import type { NewMacro } from '../../resolvers/macros/definition';

/**
 * Ten user macros as administrators write them. They ask five host objects: `$content`, `$space`,
 * `$action`, `$userAccessor` and `$permissionHelper`.
 */
export const definitions: readonly NewMacro[] = [
  userMacro(
    'notice',
    { title: 'Notice', description: 'A box with a title' },
    `## @param Title:title=Title|type=string|required=true
## @param Kind:title=Kind|type=enum|enumValues=info,note,tip,warning|default=info
<ac:structured-macro ac:name="$paramKind">
  <ac:parameter ac:name="title">$paramTitle</ac:parameter>
  <ac:rich-text-body><p>About <em>$content.title</em></p></ac:rich-text-body>
</ac:structured-macro>`,
  ),
  userMacro(
    'children',
    { title: 'Table of child pages', description: 'Pages below this one' },
    `## @param Heading:title=Heading|type=string|default=Page
<table><tbody>
<tr><th>$paramHeading</th><th>Changed</th></tr>
#foreach($child in $content.sortedChildren)
<tr><td><a href="$req.contextPath$child.urlPath">$child.title</a></td><td>$action.dateFormatter.formatGivenString("yyyy-MM-dd", $child.lastModificationDate)</td></tr>
#end
</tbody></table>`,
  ),
  userMacro(
    'facts',
    { title: 'Facts of the page', description: 'Who wrote it, and where it stands' },
    `## @param Note:title=Note|type=string
<table><tbody>
<tr><th>Title</th><td>$content.title</td></tr>
<tr><th>Space</th><td>$space.name ($space.key)</td></tr>
<tr><th>Author</th><td>$content.creator.fullName</td></tr>
<tr><th>Changed</th><td>$action.dateFormatter.formatGivenString("d MMM yyyy", $content.lastModificationDate)</td></tr>
<tr><th>Note</th><td>$!paramNote</td></tr>
</tbody></table>`,
  ),
  userMacro(
    'greeting',
    { title: 'Greeting', description: 'Greets who reads' },
    `## @param Word:title=Word|type=string|default=Hello
<p>$paramWord, $action.remoteUser.fullName, and welcome to $space.name.</p>`,
  ),
  userMacro(
    'owner',
    { title: 'Owner', description: 'Whom to call' },
    `## @param Role:title=Role|type=string
#set($owner = $userAccessor.getUserByName($content.creator.name))
<p><strong>$!paramRole</strong>: $owner.fullName</p>`,
  ),
  userMacro(
    'for-editors',
    { title: 'For editors', description: 'A word for who may edit' },
    `## @param Text:title=Text|type=string
#if($permissionHelper.canEdit($action.remoteUser, $content))
<p>You may change this: $paramText</p>
#else
<p>Ask $content.creator.fullName to change this: $paramText</p>
#end`,
  ),
  userMacro(
    'labels',
    { title: 'Labels', description: 'The labels of the page' },
    `## @param Prefix:title=Prefix|type=string
<p>$!paramPrefix #foreach($label in $content.labels)<code>$label.name</code> #end</p>`,
  ),
  userMacro(
    'progress',
    { title: 'Progress', description: 'A bar' },
    // What the backend takes out of the output, and the page applies through CSSOM.
    // eslint-disable-next-line no-restricted-syntax
    `## @param Done:title=Done|type=int|default=0
<div style="background: #ddd; width: 200px"><div style="background: #36b37e; width: $paramDone%">$paramDone %</div></div>`,
  ),
  userMacro(
    'card',
    { title: 'Card', description: 'Anything in a frame', bodyHandling: 'rendered' },
    `## @param Title:title=Title|type=string
<style>.card { border: 1px solid #c1c7d0; padding: 8px }</style>
<div class="card"><h3>$!paramTitle</h3>$!body</div>`,
  ),
  userMacro(
    'code',
    { title: 'Code', description: 'Text as it is typed', bodyHandling: 'escaped' },
    `## @param Caption:title=Caption|type=string
<p><strong>$!paramCaption</strong></p><pre>$!body</pre>`,
  ),
];
