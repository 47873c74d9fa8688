/** Templates that ask for more than the limits allow. */
export const greedy: readonly string[] = [
  '#set($s = "a")#foreach($i in [1..60])#set($s = "$s$s")#end$s',
  '#set($l = [1])#foreach($i in [1..60])#set($ok = $l.addAll($l))#end$l',
  '#foreach($i in [1..2147483647])#end',
  '#foreach($i in [1..100000])#foreach($j in [1..100000])x#end#end',
  '#set($l = [1..99999999])$l.size()',
  '#macro(r)#r()#end#r()',
  '#macro(two $a)#two($a)#two($a)#end#two("x")',
  "#set($e = '#evaluate($e)')#evaluate($e)",
  '$body.replaceAll("(a+)+$", "$x") $body.matches("(.*)*x")',
  `${'#foreach($i in [1..9])'.repeat(9)}x${'#end'.repeat(9)}`,
];

const longText = (variable: string, sign: string, doublings = 19): string =>
  `#set($${variable} = "${sign}")#foreach($i in [1..${doublings}])#set($${variable} = "$${variable}$${variable}")#end`;
const often = (work: string): string => `#foreach($i in [1..200000])${work}#end`;
const hugeNumber = '#set($b = 99999999999999999999)#foreach($i in [1..9])#set($b = $b * $b)#end';
const tinyNumber = '#set($d = 99999999999999999999 * 1.0E-300)';

/** Calls that are one step each, and whose work grows with what they are called on. */
export const costly: readonly string[] = [
  ...[
    '$s.indexOf("aaaaaaaaaab")',
    '$s.lastIndexOf("baaaaaaaaaa")',
    '$s.contains("b")',
    '$s.hashCode()',
    '$s.equals($t)',
    '$s.compareTo($t)',
    '$s.compareToIgnoreCase($t)',
    '$s.equalsIgnoreCase($t)',
    '$s.startsWith($t)',
    '$s.matches("a*b")',
    '$s.split("b")',
    '$s.toUpperCase()',
    '$m.put($s, 1)',
  ].map(
    (call) =>
      `${longText('s', 'a')}${longText('t', 'a')}#set($m = {})${often(`#set($r = ${call})`)}`,
  ),
  `${longText('s', 'a')}${longText('t', 'a')}${often('#if($s == $t)#end')}`,
  `${longText('s', ' ')}${often('#set($r = $s.trim())#set($r = $s.isBlank())')}`,
  ...[
    '$l.hashCode()',
    '$l.equals($k)',
    '$l.contains(-1)',
    '$l.subList(0, 199999)',
    '$l.remove(0)',
    '$l.addAll(0, $k)',
    '$m.put($l, 1)',
  ].map(
    (call) =>
      `#set($l = [1..200000])#set($k = [1..200000])#set($m = {})${often(`#set($r = ${call})`)}`,
  ),
  ...[
    '$l.hashCode()',
    '$l.equals($k)',
    '$l.containsAll($k)',
    '$m.get($l)',
    '$m.containsValue($l)',
    '"$m"',
    '$l.subList(1, 10).equals($k)',
  ].map(
    (call) =>
      `#set($l = [1..10000])#set($k = [1..10000])#set($m = {"k": $k})${often(`#set($r = ${call})`)}`,
  ),
  ...['$s.indexOf($n)', '$s.contains($k)', '$s.lastIndexOf($n)', '$s.replace($n, "")'].map(
    (call) =>
      `${longText('s', 'a')}${longText('t', 'a', 17)}#set($n = "b$t")#set($k = "\${t}b")${often(`#set($r = ${call})`)}`,
  ),
  `#set($l = [])#set($m = {})${often('#set($r = $m.put($l.iterator(), $i))')}`,
  ...['&', 'a', '\u20ac<'].map(
    (sign) =>
      `${longText('sHtml', sign, 16)}#set($s = $sHtml)#define($d)$s#end${often('#if($d)#end')}`,
  ),
  `${longText('sHtml', '\u00e9', 17)}${often('#set($r = $webwork.htmlEncode($sHtml))')}`,
  `${longText('s', 'A')}${longText('t', 'a')}${often('#set($r = $s.equalsIgnoreCase($t))')}`,
  `${longText('x', 'x', 14)}${longText('s', '$1', 12)}${often('#set($r = $x.replaceAll("(y?)x", $s))')}`,
  `${longText('s', 'a,')}#set($a = $s.split(","))${often('#if("$a" == "x")#end')}`,
  `${longText('s', '&')}${often('#set($s = $generalUtil.htmlEncode($s))')}`,
  `#set($l = [1..9000])${often('#set($k = $l.subList(0, $l.size()))#set($l = $k)')}$l.get(0)`,
  `#set($l = [1..200000])#set($r = $l.subList(0, 199999).removeAll($l))$l`,
  `#set($l = [1..200000])#set($k = [1..200000])${often('#if($l == $k)#end')}`,
  `#set($m = {})#foreach($i in [1..99999])#set($r = $m.put($i, 1))#end${often('#foreach($k in $m.keySet())#break#end')}`,
  `#set($m = {})#foreach($i in [1..99999])#set($r = $m.put($i, 1))#end${often('#set($r = $m.containsValue(2))')}`,
  '#set($b = 99999999999999999999)#foreach($i in [1..60])#set($b = $b * $b)#end$b',
  `#set($b = 99999999999999999999)${often('#set($b = $b * 99999999999999999999)')}`,
  ...['$b * $b', '$b / 7', '"$b"', '$b.toString()', '$b.equals(5)'].map(
    (work) => `${hugeNumber}${often(`#set($r = ${work})`)}`,
  ),
  `${hugeNumber}#set($d = $b * 1.5)${often('#set($d = $d * $b)')}`,
  `${tinyNumber}${often('#set($e = $d / 3.3E-300)')}`,
  `${tinyNumber}${often('#if($d > 3 && "$d" == $d)#end')}`,
  ...['%.900000f', '%.900000e', '%,.900000f', '%900000s', '%%'.repeat(20_000)].map((pattern) =>
    often(`#set($r = $body.format("${pattern}", 1.5))`),
  ),
  ...['%.0s', '%h', '%.0S'].map(
    (pattern) => `${longText('s', 'a')}${often(`#set($r = $body.format("${pattern}", $s))`)}`,
  ),
  `${hugeNumber}${often('#set($r = $body.format("%,d", $b))')}`,
  `#set($q = '#macro(m $x)$x#end')${longText('s', '$q', 14)}${often('#evaluate($s)')}`,
  `##${'\\'.repeat(200_000)}`,
  `${'\\'.repeat(200_000)}x`,
  'x'.repeat(2_000_000),
  `#set($e = '${'#if(true)x#end'.repeat(3000)}')${often('#evaluate($e)')}`,
  ...[
    '$s.replace($a, $b)',
    '$s.replace("", "")',
    '$s.replace("a", "b")',
    '$s.contentEquals($t)',
  ].map(
    (call) =>
      `${longText('s', 'a')}${longText('t', 'a')}#set($a = $s.charAt(0))#set($b = $s.charAt(1))${often(`#set($r = ${call})`)}`,
  ),
  `#foreach($i in [1])#set($foreach.k = [1..9000])${often('#set($r = "$foreach")')}#end`,
  ...['"EEEEMMMMzzzz"', '$p'].map(
    (pattern) =>
      `${longText('p', 'EMz', 14)}${often(`#set($r = $action.dateFormatter.formatGivenString(${pattern}, $content.creationDate))`)}`,
  ),
  ...['$l.containsAll($k)', '$k.removeAll($l)', '$m.get($x)', '$m.containsValue($y)'].map(
    (call) =>
      `${longText('s', 'a', 14)}#set($l = [])#set($k = [])#set($m = {})` +
      '#foreach($i in [1000..1900])#set($x = "$s$i")#set($r = $l.add($x))#set($r = $m.put($x, $x))#end' +
      '#foreach($i in [1000..1900])#set($y = "$s$i")#set($r = $k.add($y))#end' +
      often(`#set($r = ${call})`),
  ),
  `#define($d)${'()'.repeat(20_000)}#end${often('#if($d)#end')}`,
  `${longText('s', 'a')}#define($d)$s$s#end${often('#if($d == $d.toString())#end')}`,
  `#macro(m ${Array.from({ length: 5000 }, (_, index) => `$a${index}`).join(' ')})#end${often('#m()')}`,
  often(`#set($r = ${'9'.repeat(60_000)})`),
  `#macro(d $k)#if($k > 1)#set($j = $k - 1)#d($j)#{else}${often('$none$none$none$none$none')}#end#end#d(60)`,
  `${longText('s', 'a', 10)}#set($p = "${'(a?)'.repeat(160)}")${often('#set($r = $s.replaceFirst($p, "x"))')}`,
  `${longText('s', 'a', 10)}#set($p = "(a?){1000}b")${often('#set($r = "$s\u{1f600}".matches($p))')}`,
  often('#set($r = $s.matches("(a?){900}$i"))'),
  '#set($l = [1])#foreach($i in [1..60])#set($l = [$l, $l])#end$l',
  '#set($l = [1])#set($k = [1])#foreach($i in [1..60])#set($l = [$l, $l])#set($k = [$k, $k])#end$l.equals($k)',
];

/** What keeps all that it makes, each for few steps. */
export const hoarding: readonly string[] = [
  ...[
    '{}',
    '[]',
    '1.5',
    '$body.charAt(0)',
    '$none.iterator()',
    '[1..9]',
    '{"k": 1}',
    '$m.keySet()',
  ].map(
    (value) =>
      `#set($none = [])#set($m = {})#set($l = [])#foreach($i in [1..99999])#set($r = $l.add([${Array.from({ length: 40 }, () => value).join(', ')}]))#end`,
  ),
  '#set($l = [])#foreach($i in [1..99999])#foreach($j in [1])#set($foreach.k = 1)#set($r = $l.add($foreach))#end#end',
  `#set($m = {})#foreach($i in [1..999])#set($r = $m.put($i, $i))#end#set($l = [])${often('#set($n = {})#set($r = $n.putAll($m))#set($r = $l.add($n))')}`,
  `${longText('s', 'a')}#set($m = {})${often('#set($r = $m.put([$i, $s], 1))')}`,
  `${longText('s', 'ab,', 17)}#set($l = [])${often('#set($r = $l.add($s.split(",")))')}`,
  `#set($q = '$a $b')${longText('s', '$q', 9)}${often('#evaluate("#macro(m$i)$s#end")')}`,
  often('#set($r = $body.matches("(a?){900}$i"))'),
  `${longText('s', 'ab', 15)}${often('#set($r = $s.replaceAll("(a|b)(a|b){30}[$i]", ""))')}`,
  often('#set($r = $userAccessor.getUserByName("nobody $i"))'),
  `#set($l = [])${often('#set($p = $htmlUtil.htmlEncode("$i"))#set($r = $l.addAll([$p, $p, $p]))')}`,
  '#set($l = [])#foreach($i in [1..9999])#set($r = $l.add($body.toCharArray()))#end',
  '#foreach($i in [1..400000])x#end',
];
