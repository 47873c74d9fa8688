import type { MacroContent, MacroSample } from '../../../../../contract/library';
import { pageTemplates } from './page-templates';

/** A macro to begin with: its title and description are `message`'s, by its key. */
export interface GalleryTemplate<Key extends string = string> extends Pick<
  MacroContent,
  'categories' | 'bodyHandling' | 'template'
> {
  /** The name that is suggested, too. */
  readonly key: Key;
  readonly samples: readonly MacroSample[];
}

/** A body as a page holds it. */
function paragraph(text: string): object {
  return {
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  };
}

/** What the gallery offers, in its order. Each runs as it is, and so do its samples. */
export const galleryTemplates = [
  {
    key: 'notice',
    categories: ['formatting'],
    bodyHandling: 'rendered',
    template: `## @param Title:title=Title|type=string|required=true|desc=Stands in bold
## @param Kind:title=Kind|type=enum|enumValues=info,note,tip,warning|default=info
#if($paramKind == "note")
<ac:structured-macro ac:name="note"><ac:parameter ac:name="title">$!paramTitle</ac:parameter><ac:rich-text-body>$!body</ac:rich-text-body></ac:structured-macro>
#elseif($paramKind == "tip")
<ac:structured-macro ac:name="tip"><ac:parameter ac:name="title">$!paramTitle</ac:parameter><ac:rich-text-body>$!body</ac:rich-text-body></ac:structured-macro>
#elseif($paramKind == "warning")
<ac:structured-macro ac:name="warning"><ac:parameter ac:name="title">$!paramTitle</ac:parameter><ac:rich-text-body>$!body</ac:rich-text-body></ac:structured-macro>
#else
<ac:structured-macro ac:name="info"><ac:parameter ac:name="title">$!paramTitle</ac:parameter><ac:rich-text-body>$!body</ac:rich-text-body></ac:structured-macro>
#end`,
    samples: [
      {
        name: 'A warning',
        parameters: { Title: 'Maintenance on Sunday', Kind: 'warning' },
        body: paragraph('The shop is closed from 6 to 7 o’clock.'),
      },
    ],
  },
  {
    key: 'alarm-status',
    categories: ['reporting'],
    bodyHandling: 'none',
    template: `## @param Alarm:title=Alarm|type=alarm|required=true
## @param Owner:title=Whom to call|type=username
#if($paramAlarm)
<p>$paramAlarm#if($paramOwner) – call <ac:link><ri:user ri:account-id="$paramOwner" /></ac:link>#end</p>
#else
<p><em>Choose an alarm.</em></p>
#end`,
    samples: [
      { name: 'Before an alarm is chosen', parameters: {} },
      { name: 'With somebody to call', parameters: { Owner: '@me' } },
    ],
  },
  {
    key: 'service-status',
    categories: ['reporting'],
    bodyHandling: 'none',
    template: `## @param Service:title=Service|type=string|required=true
## @param Errors:title=Alarm of its errors|type=alarm
## @param Latency:title=Alarm of its latency|type=alarm
## @param Runbook:title=Runbook|type=url
<table><tbody>
<tr><th>Service</th><td>$!paramService</td></tr>
#if($paramErrors)<tr><th>Errors</th><td>$paramErrors</td></tr>#end
#if($paramLatency)<tr><th>Latency</th><td>$paramLatency</td></tr>#end
#if($paramRunbook)<tr><th>Runbook</th><td><a href="$paramRunbook">What to do</a></td></tr>#end
</tbody></table>`,
    samples: [
      {
        name: 'Without alarms',
        parameters: { Service: 'Checkout', Runbook: 'https://runbooks.example/checkout' },
      },
    ],
  },
  {
    key: 'show-to-group',
    categories: ['formatting'],
    bodyHandling: 'rendered',
    template: `## No lock: whoever may read the page can find the text in its source.
## @param Group:title=Group|type=group|required=true
#set($reader = $action.remoteUser)
#if($reader && $paramGroup && $userAccessor.hasMembership($paramGroup, $reader.name))
$!body
#end`,
    samples: [
      {
        name: 'A member',
        parameters: { Group: 'operations' },
        body: paragraph('The key to the server room hangs behind the door.'),
        as: { groups: ['operations'] },
      },
      {
        name: 'Somebody else',
        parameters: { Group: 'operations' },
        body: paragraph('The key to the server room hangs behind the door.'),
        as: { groups: ['sales'] },
      },
    ],
  },
  {
    key: 'unfold',
    categories: ['formatting', 'navigation'],
    bodyHandling: 'rendered',
    template: `## @param Title:title=Title|type=string|default=Steps
<ac:structured-macro ac:name="expand">
  <ac:parameter ac:name="title">$paramTitle</ac:parameter>
  <ac:rich-text-body>$!body</ac:rich-text-body>
</ac:structured-macro>`,
    samples: [
      {
        name: 'Steps',
        parameters: { Title: 'When the queue is full' },
        body: paragraph('Add workers, then look again.'),
      },
    ],
  },
  {
    key: 'listing',
    categories: ['development'],
    bodyHandling: 'escaped',
    template: `## @param Caption:title=Caption|type=string
#if($paramCaption)<p><strong>$paramCaption</strong></p>#end
<pre>$!body</pre>`,
    samples: [
      {
        name: 'A command',
        parameters: { Caption: 'How to see the queue' },
        body: 'queue --depth > depth.txt && cat depth.txt',
      },
    ],
  },
  ...pageTemplates,
] as const satisfies readonly GalleryTemplate[];

/** The key of a template of the gallery. */
export type GalleryKey = (typeof galleryTemplates)[number]['key'];
