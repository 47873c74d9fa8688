import type { MacroDefinition } from '../../contract/macros';
import { alarms } from './ids';

/** A user macro of the demo, as an administrator would have written it. */
export interface DemoMacro {
  readonly definition: MacroDefinition;
  readonly template: string;
  readonly note: string;
}

type Choices = Partial<MacroDefinition> & Pick<MacroDefinition, 'title' | 'description'>;

/** One that everybody may see and insert everywhere, unless its choices say otherwise. */
export function userMacro(name: string, choices: Choices, template: string): DemoMacro {
  const definition: MacroDefinition = {
    name,
    categories: ['formatting'],
    icon: '',
    bodyHandling: 'none',
    encoding: 'data-center',
    visibility: 'everyone',
    placement: { scope: 'everywhere' },
    groups: [],
    enabled: true,
    ...choices,
  };
  return { definition, template, note: 'Brought from Data Center' };
}

/** A parameter of each type, and what each came to. */
const everyField = `## Macro title: Every field
## @param Words:title=Words|type=string|required=true
## @param Shown:title=Shown|type=boolean|default=true
## @param Choice:title=Choice|type=enum|enumValues=small,large
## @param Count:title=Count|type=int
## @param Share:title=Share|type=percentage
## @param Day:title=Day|type=date
## @param Since:title=Since|type=relativedate
## @param Colour:title=Colour|type=color
## @param Address:title=Address|type=url
## @param Page:title=Page|type=confluence-content
## @param File:title=File|type=attachment
## @param Space:title=Space|type=spacekey
## @param Person:title=Person|type=username
## @param Group:title=Group|type=group
## @param Labels:title=Labels|type=label|multiple=true
## @param Alarm:title=Alarm to show|type=alarm
## @param Unseen:title=Unseen|type=string|hidden=true|default=unseen
<table><tbody>
<tr><th>Words</th><td>$paramWords</td></tr>
<tr><th>Shown</th><td>$paramShown</td></tr>
<tr><th>Choice</th><td>$!paramChoice</td></tr>
<tr><th>Count</th><td>$!paramCount</td></tr>
<tr><th>Share</th><td>$!paramShare</td></tr>
<tr><th>Day</th><td>$!paramDay</td></tr>
<tr><th>Since</th><td>$!paramSince</td></tr>
<tr><th>Colour</th><td>$!paramColour</td></tr>
<tr><th>Address</th><td>$!paramAddress</td></tr>
<tr><th>Page</th><td>$!paramPage</td></tr>
<tr><th>File</th><td>$!paramFile</td></tr>
<tr><th>Space</th><td>$!paramSpace</td></tr>
<tr><th>Person</th><td>$!paramPerson</td></tr>
<tr><th>Group</th><td>$!paramGroup</td></tr>
<tr><th>Labels</th><td>$!paramLabels</td></tr>
<tr><th>Alarm</th><td>$!paramAlarm</td></tr>
<tr><th>Unseen</th><td>$!paramUnseen</td></tr>
</tbody></table>`;

/** Macros in the manner of those that Data Center's administrators write. */
export const demoMacros: readonly DemoMacro[] = [
  userMacro(
    'notice',
    { title: 'Notice', description: 'A box with a title, in one of four kinds' },
    `## Macro title: Notice
## Macro has a body: N
## @param Title:title=Title|type=string|required=true|desc=Stands in bold
## @param Text:title=Text|type=string
## @param Kind:title=Kind|type=enum|enumValues=info,note,tip,warning|default=info
<ac:structured-macro ac:name="$paramKind">
  <ac:parameter ac:name="title">$paramTitle</ac:parameter>
  <ac:rich-text-body><p>$!paramText</p></ac:rich-text-body>
</ac:structured-macro>`,
  ),
  userMacro(
    'child-pages',
    {
      title: 'Table of child pages',
      description: 'Pages below this one, with who changed them last',
      categories: ['navigation'],
    },
    `## @param Heading:title=Heading|type=string|default=Page
## @param Dates:title=Show dates|type=boolean|default=true
#if($content.hasChildren())
<table><tbody>
<tr><th>$paramHeading</th>#if($paramDates == true)<th>Changed</th>#end</tr>
#foreach($child in $content.sortedChildren)
<tr><td><a href="$req.contextPath$child.urlPath">$child.title</a></td>#if($paramDates == true)<td>$action.dateFormatter.formatGivenString("yyyy-MM-dd", $child.lastModificationDate)</td>#end</tr>
#end
</tbody></table>
#else
<p><em>There are no pages below $content.title.</em></p>
#end`,
  ),
  userMacro(
    'show-to-group',
    {
      title: 'Show to a group',
      description: 'Shows its body to the members of one group; no lock, the page holds the text',
      bodyHandling: 'rendered',
    },
    `## @param Group:title=Group|type=group|required=true
#set($reader = $action.remoteUser)
#if($reader && $userAccessor.hasMembership($paramGroup, $reader.name))
$!body
#end`,
  ),
  userMacro(
    'service-status',
    {
      title: 'State of the shop',
      description: 'The alarms that say whether customers can buy',
      categories: ['reporting'],
    },
    `## @noparams
<table><tbody>
<tr><th>Checkout</th><td>$cloudwatch.alarm("Demo", "${alarms.checkoutLatency}")</td></tr>
<tr><th>Payments</th><td>$cloudwatch.alarm("Demo", "${alarms.payments}")</td></tr>
<tr><th>Search</th><td>$cloudwatch.alarm("Demo", "${alarms.search}")</td></tr>
</tbody></table>`,
  ),
  userMacro(
    'owned-alarm',
    {
      title: 'Alarm and its owner',
      description: 'One alarm that the editor chooses, and whom to call',
      categories: ['reporting'],
    },
    `## @param Alarm:title=Alarm|type=alarm|required=true
## @param Owner:title=Owner|type=username
<p>$paramAlarm #if($paramOwner)– call <ac:link><ri:user ri:account-id="$paramOwner" /></ac:link>#end</p>`,
  ),
  userMacro(
    'snippet',
    {
      title: 'Snippet',
      description: 'Text as it was typed, with a caption',
      bodyHandling: 'escaped',
    },
    `## @param Caption:title=Caption|type=string
#if($paramCaption)<p><strong>$paramCaption</strong></p>#end
<pre>$!body</pre>`,
  ),
  userMacro(
    'frame',
    {
      title: 'Frame',
      description: 'Anything of the page, in a frame of one colour',
      bodyHandling: 'rendered',
    },
    // What the backend takes out of the output, and the page applies through CSSOM.
    // eslint-disable-next-line no-restricted-syntax
    `## @param Colour:title=Colour|type=color|default=#0052CC
<style>
  .frame-inside { padding: 8px 16px; }
  .frame-inside > p:first-child { margin-top: 0; }
  .frame-inside > :last-child { margin-bottom: 0; }
</style>
<div class="frame-inside" style="border-left: 4px solid $paramColour">$!body</div>`,
  ),
  userMacro(
    'page-facts',
    { title: 'Facts of this page', description: 'Space, author, version and labels' },
    `## @noparams
#set($labels = $content.labels)
<p>$content.title is version $content.version, in <a href="$req.contextPath$space.urlPath">$space.name</a>#if($content.creator), begun by $content.creator.fullName#end.</p>
#if($labels.size() > 0)
<ul>#foreach($label in $labels)<li>$label.name</li>#end</ul>
#end`,
  ),
  userMacro(
    'steps',
    {
      title: 'Steps to unfold',
      description: 'A runbook section that is unfolded when it is needed, with its contents',
      bodyHandling: 'rendered',
    },
    `## @param Title:title=Title|type=string|default=Steps
<ac:structured-macro ac:name="expand">
  <ac:parameter ac:name="title">$paramTitle</ac:parameter>
  <ac:rich-text-body><ac:structured-macro ac:name="toc" />$!body</ac:rich-text-body>
</ac:structured-macro>`,
  ),
  userMacro(
    'label',
    { title: 'Coloured label', description: 'A word in a lozenge, within a sentence' },
    `## @param Text:title=Text|type=string|required=true
## @param Colour:title=Colour|type=enum|enumValues=Grey,Red,Yellow,Green,Blue|default=Grey
<ac:structured-macro ac:name="status"><ac:parameter ac:name="title">$!paramText</ac:parameter><ac:parameter ac:name="colour">$paramColour</ac:parameter></ac:structured-macro>`,
  ),
  userMacro(
    'every-field',
    {
      title: 'Every field',
      description: 'A table of its parameters, of which there is one of each type',
      categories: ['admin'],
    },
    everyField,
  ),
  userMacro(
    'markup',
    {
      title: 'Markup',
      description: 'HTML as it was typed',
      bodyHandling: 'unrendered',
    },
    `## @noparams
$!body`,
  ),
  userMacro(
    'finance-note',
    {
      title: 'Note of Finance',
      description: 'For the members of Finance alone',
      groups: ['finance'],
      visibility: 'administrators',
    },
    `## @param Text:title=Text|type=string
<ac:structured-macro ac:name="note"><ac:rich-text-body><p>$!paramText</p></ac:rich-text-body></ac:structured-macro>`,
  ),
  userMacro(
    'old-banner',
    { title: 'Banner of last year', description: 'No longer in use', enabled: false },
    '<p>Happy new year!</p>',
  ),
];
