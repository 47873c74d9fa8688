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
  ...['%.900000f', '%.900000e', '%,.900000f', '%900000s'].map((pattern) =>
    often(`#set($r = $body.format("${pattern}", 1.5))`),
  ),
  `${hugeNumber}${often('#set($r = $body.format("%,d", $b))')}`,
  `#set($q = '#macro(m $x)$x#end')${longText('s', '$q', 14)}${often('#evaluate($s)')}`,
  `##${'\\'.repeat(200_000)}`,
  `${'\\'.repeat(200_000)}x`,
  'x'.repeat(2_000_000),
  `#set($e = '${'#if(true)x#end'.repeat(3000)}')${often('#evaluate($e)')}`,
  '#set($l = [1])#foreach($i in [1..60])#set($l = [$l, $l])#end$l',
  '#set($l = [1])#set($k = [1])#foreach($i in [1..60])#set($l = [$l, $l])#set($k = [$k, $k])#end$l.equals($k)',
];
