import { readFileSync } from 'node:fs';
import type { MacroUse } from '../../../contract/macros';
import type { NewMacro } from '../../../resolvers/macros/definition';
import { parse } from '../../../macros/velocity/parse';
import { sampleMacro } from '../../resolvers/macros/sample-macro';
import { seededRandom } from '../../../bench/lib/random';

/** The cases that DOMPurify publishes (test/components/macro-view/vectors). */
export const published = JSON.parse(
  readFileSync('test/components/macro-view/vectors/dompurify.json', 'utf8'),
) as readonly string[];

/** In every template where no reader may get to see it. */
export const planted = 'planted-5e0c';

/** A hostile macro, and a hostile use of it. */
export interface HostileUse {
  readonly macro: NewMacro;
  readonly use: MacroUse;
}

const tags =
  `p div span a img svg math style script table td template noscript form iframe object embed
  base link meta details summary input button video audio picture source frameset xmp plaintext title
  textarea select option mglyph mtext annotation-xml foreignObject use animate marquee ops-alarm-badge
  ops-user-macro-page ac:link ac:image ac:structured-macro ac:parameter ac:rich-text-body
  ac:plain-text-body ri:url ri:user ri:attachment`.split(/\s+/);
const names =
  `onerror onload onclick onfocus ontoggle href src style srcset data-ops-alarm data-ops-style
  data-ops formaction xlink:href ac:name ri:value ri:filename background action srcdoc is slot part id
  class name poster autofocus target ping http-equiv content`.split(/\s+/);
// Hosts that Forge's policy lets images come from stand among them: no policy would tell.
const addresses = [
  'https://evil.example/x',
  '//evil.example/x',
  '/\\evil.example/x',
  'https:/evil.example',
  'https://secure.gravatar.com/avatar/x',
  '//images.unsplash.com/x',
  'https://user@localhost/x',
  'http://localhost.evil.example/',
];
const values = [
  ...addresses,
  'javascript:alert(1)',
  'java\tscript:alert(1)',
  '&#106;avascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'position:fixed;inset:0;z-index:9',
  'background:url(https://secure.gravatar.com/a)',
  'background:image-set("https://evil.example/a" 1x)',
  'width:expression(alert(1));--x:url(//evil.example)',
  '"><img src=x onerror=alert(1)>',
  "'><svg onload=alert(1)>",
  '`onclick=alert(1)',
  'alert(1)',
  '0',
  'refresh',
  '0;url=https://evil.example',
  'html',
  'x',
];
const sheets = [
  '@import "https://evil.example/a.css";',
  '@font-face{font-family:x;src:url(https://evil.example/f)}',
  ':host{display:none!important}',
  ':host-context(body){color:red}',
  'html,body,*{background:url(//images.unsplash.com/b) red}',
  ':root{--ds-text:red}',
  '@namespace x url(https://evil.example);',
  '*{position:fixed;inset:0;zoom:9}',
  'p{content:url(https://evil.example/c);cursor:url(//evil.example/d),auto}',
  '@media all{:host(ops-macro-view){opacity:0}p{background-image:\\75rl(https://evil.example/e)}}',
  '@layer x{body{display:none}}@container (width>0){*{color:lime}}',
  '</style><img src=x onerror=alert(1)>',
  '::part(message),::slotted(*){color:red}',
];
const texts = [
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '--!>',
  '</style>',
  '</title>',
  '</',
  '<',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '\u0000',
  '\u2028',
  '{{constructor.constructor("alert(1)")()}}',
];
const directives = [
  '$paramText',
  '$!paramHtml',
  '$!body',
  '$!{body}',
  '$paramNone',
  '$content.title',
  '$!space.name',
  '$action.remoteUser.fullName',
  '$generalUtil.htmlEncode($paramText)',
  '$htmlUtil.urlEncode($!paramHtml)',
  '<p title="$paramText">$paramText</p>',
  '<a href="$!paramHtml">$paramText</a>',
  '<img src="$!paramHtml" alt="$paramText">',
  '<p style="$!paramStyle">Styled</p>',
  '<style>$!paramStyle $!body</style>',
  '#set($html = $!paramHtml)$html',
  '#set($text = "$paramText")$text',
  '#foreach($each in [1..3])$each$!paramHtml#end',
  '#evaluate($paramText)',
  '#evaluate("$!body")',
  '$cloudwatch.alarm("Demo", $paramText)',
  '$paramText.getClass().forName("java.lang.Runtime")',
  '$content.class.protectionDomain',
  '#define($late)$!paramHtml#end$late',
];

/** So many hostile uses, the same in every run. */
export function hostileUses(seed: number, count: number): readonly HostileUse[] {
  const next = seededRandom(seed);
  const of = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)]!;
  const many = (most: number, part: () => string): string =>
    Array.from({ length: 1 + Math.floor(next() * most) }, part).join('');

  const tag = (): string => {
    if (next() < 0.2) return `</${of(tags)}>`;
    const attribute = (): string => {
      const quote = of(['"', "'", '']);
      return ` ${of(names)}=${quote}${of(values)}${quote}`;
    };
    return `<${of(tags)}${next() < 0.7 ? many(3, attribute) : ''}${of(['', '', '/'])}>`;
  };
  const sheet = (): string => `<style>${many(4, () => of(sheets))}</style>`;
  const markup = (): string =>
    many(10, () =>
      of([tag, tag, tag, sheet, () => of(texts), () => of(published), () => 'Text'])(),
    );
  const template = (): string => {
    const pieces = many(6, () => of([markup, () => of(directives), () => of(directives)])());
    const text = `## ${planted}
#* ${planted} *#
#if($paramNone == "x")${planted}#{end}
#macro(unused)${planted}#{end}
${pieces}<p>Text</p>`;
    return isVelocity(text) ? text : template();
  };
  const mark = (): unknown =>
    of<unknown>([
      { type: 'link', attrs: { href: of(values) } },
      { type: 'textColor', attrs: { color: of(values) } },
      { type: of(names), attrs: { style: of(values) } },
      of(values),
    ]);
  const node = (depth: number): unknown =>
    of<() => unknown>([
      () => ({ type: 'text', text: markup(), marks: [mark(), mark()] }),
      () => ({
        type: of(['paragraph', 'panel', 'table', 'tableRow', 'tableCell', 'expand', 'codeBlock']),
        attrs: {
          panelType: of(values),
          background: of(values),
          title: markup(),
          language: of(values),
        },
        content: depth > 4 ? [] : [node(depth + 1), node(depth + 1)],
      }),
      () => ({ type: 'inlineCard', attrs: { url: of(values) } }),
      () => ({ type: 'mention', attrs: { id: of(values), text: markup() } }),
      () => ({
        type: of(['extension', 'inlineExtension', 'bodiedExtension']),
        attrs: { extensionType: of(values), extensionKey: of(values), parameters: { x: markup() } },
        content: [],
      }),
      () => ({
        type: 'mediaSingle',
        content: [{ type: 'media', attrs: { type: 'external', url: of(addresses) } }],
      }),
      () => of<unknown>([null, [], 'x', { type: '__proto__' }, { content: 'x' }]),
    ])();

  return Array.from({ length: count }, (_, index) => {
    const name = `hostile-${String(index)}`;
    const bodyHandling = of(['none', 'escaped', 'unrendered', 'rendered'] as const);
    const encoding = of(['data-center', 'none', 'none'] as const);
    const body =
      bodyHandling === 'rendered'
        ? { type: 'doc', version: 1, content: [node(0), node(0), node(0)] }
        : markup();
    return {
      macro: sampleMacro(name, template(), { bodyHandling, encoding }),
      use: {
        name,
        parameters: {
          Text: markup(),
          Html: of([markup, () => of(values)])(),
          Style: of([() => of(values), () => of(sheets)])(),
        },
        ...(bodyHandling === 'none' ? {} : { body }),
      },
    };
  });
}

/** Whether an administrator could publish it: signs of an attack may begin a directive that never ends. */
function isVelocity(template: string): boolean {
  try {
    parse(template);
    return true;
  } catch {
    return false;
  }
}

/** Macros that print a parameter or a body at a place of their own. */
const places = [
  sampleMacro('at-text', '<p>$paramCase</p>', { encoding: 'none' }),
  sampleMacro('at-body', '$!body', { bodyHandling: 'unrendered' }),
  sampleMacro('at-attribute', '<p title="$paramCase" style="$paramCase">Text</p>', {
    encoding: 'none',
  }),
  sampleMacro('at-address', '<a href="$paramCase">Text</a><img src="$paramCase">', {
    encoding: 'none',
  }),
  sampleMacro('at-sheet', '<style>$paramCase</style><p>Text</p>', { encoding: 'none' }),
  sampleMacro('at-encoded', '<p title="$paramCase">$paramCase</p>'),
];

/** The published cases at every place of a template. */
export function publishedUses(): {
  readonly macros: readonly NewMacro[];
  readonly uses: readonly MacroUse[];
} {
  const uses = published.flatMap((attack) =>
    places.map(({ definition: { name } }) =>
      name === 'at-body'
        ? { name, parameters: {}, body: attack }
        : { name, parameters: { Case: attack } },
    ),
  );
  return { macros: places, uses };
}
