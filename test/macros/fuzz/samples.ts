import { everyday } from '../../../bench/velocity/everyday';

/** Templates that are right, to be changed at random. */
export const samples: readonly string[] = [
  ...everyday.map(({ template }) => template),
  `## @param Label:title=Label|type=label|required=true
## @param Max:title=Most pages|type=int|default=10
#set($count = 0)
<ul>
#foreach($page in $content.children)
#if($count < 10 && $page.labels.size() > 0)
#set($count = $count + 1)
<li><a href="$req.contextPath$page.urlPath">$generalUtil.htmlEncode($page.title)</a> ($page.version)</li>
#end
#end
</ul>
#if($count == 0)<p>None.</p>#end
`,
  `#set($groups = $userAccessor.getGroupNamesForUserName($req.remoteUser))
#if($groups.contains($paramGroup))
$body
#else
<ac:structured-macro ac:name="info"><ac:rich-text-body><p>Not for you.</p></ac:rich-text-body></ac:structured-macro>
#end
`,
  `#macro(cell $text $class)<td class="$!class">$!text</td>#end
#set($map = {"a": [1, 2, 3], "b": {"c": "d"}, "e": "f$paramTitle"})
#foreach($key in $map.keySet())
<tr>#cell($key "k")#cell($map.get($key) 'v')</tr>
#if($velocityCount % 2 == 0)#end
#end
$map.a.get(0) $map["b"].c #set($map.z = [1..3]) $map.z.size() $!map.none
#[[ $not #parsed ]]# \\$escaped \\#if
#set($words = $paramTitle.split(" "))#foreach($word in $words)$word.substring(0, 1).toUpperCase()#end
#evaluate('#if(true)$paramTitle#end') #define($block)<b>$paramTitle</b>#end $block
`,
];
