import type { GalleryTemplate } from './templates';

/** Macros that show something of the page that they stand on, or of Confluence around it. */
export const pageTemplates = [
  {
    key: 'child-pages',
    categories: ['navigation'],
    bodyHandling: 'none',
    template: `## @param Dates:title=Show when each was changed|type=boolean|default=true
#if($content.hasChildren())
<table><tbody>
<tr><th>Page</th>#if($paramDates == true)<th>Changed</th>#end</tr>
#foreach($child in $content.sortedChildren)
<tr><td><a href="$req.contextPath$child.urlPath">$child.title</a></td>#if($paramDates == true)<td>$action.dateFormatter.formatGivenString("yyyy-MM-dd", $child.lastModificationDate)</td>#end</tr>
#end
</tbody></table>
#else
<p><em>There are no pages below this one.</em></p>
#end`,
    samples: [
      { name: 'With dates', parameters: { Dates: 'true' } },
      { name: 'Titles alone', parameters: { Dates: 'false' } },
    ],
  },
  {
    key: 'path',
    categories: ['navigation'],
    bodyHandling: 'none',
    template: `## @noparams
<p><a href="$req.contextPath$space.urlPath">$space.name</a>#foreach($page in $content.ancestors) › <a href="$req.contextPath$page.urlPath">$page.title</a>#end › $content.title</p>`,
    samples: [{ name: 'On this page', parameters: {} }],
  },
  {
    key: 'page-facts',
    categories: ['confluence-content'],
    bodyHandling: 'none',
    template: `## @noparams
#set($labels = $content.labels)
<table><tbody>
<tr><th>Version</th><td>$content.version</td></tr>
<tr><th>Changed</th><td>$action.dateFormatter.formatGivenString("yyyy-MM-dd", $content.lastModificationDate)</td></tr>
#if($content.creator)<tr><th>Begun by</th><td>$content.creator.fullName</td></tr>#end
#if($labels.size() > 0)<tr><th>Labels</th><td>#foreach($label in $labels)$label.name #end</td></tr>#end
</tbody></table>`,
    samples: [{ name: 'On this page', parameters: {} }],
  },
  {
    key: 'files',
    categories: ['confluence-content'],
    bodyHandling: 'none',
    template: `## @param Ending:title=Only files that end in|type=string|desc=Such as pdf
#set($files = $content.attachments)
<ul>
#foreach($file in $files)
#if(!$paramEnding || $file.fileExtension == $paramEnding)
<li><a href="$req.contextPath$file.downloadPath">$file.fileName</a> ($file.niceFileSize)</li>
#end
#end
</ul>
#if($files.size() == 0)
<p><em>There are no files on this page.</em></p>
#end`,
    samples: [
      { name: 'All files', parameters: {} },
      { name: 'PDF alone', parameters: { Ending: 'pdf' } },
    ],
  },
] as const satisfies readonly GalleryTemplate[];
