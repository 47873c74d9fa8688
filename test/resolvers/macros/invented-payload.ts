/** Numbers that look random and are the same in every run (mulberry32). */
export function numbers(seed: number) {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const oddities: readonly unknown[] = [
  null,
  undefined,
  0,
  -1,
  1e308,
  true,
  '',
  ' ',
  'open',
  'OPEN',
  'closed',
  'off',
  'badge',
  'nobody',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '../open',
  'open:000001',
  'macro:open',
  '1',
  '9',
  '65538',
  '$content.title',
  '#evaluate("$content")',
  '<script>',
  '{"a":1}',
  [],
  {},
  [[]],
  ['open'],
  { name: 'open' },
  { __proto__: { name: 'open' } },
  { toString: 'open' },
  'x'.repeat(5_000),
  { link: 'x' },
  { seal: 'x' },
  { connectionId: 'x', alarmName: 'cpu', grant: 'x' },
  '\ud800',
  '\u0000',
];

/** Bodies as no editor writes them. */
const bodies: readonly unknown[] = [
  {
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x' }] }],
  },
  { type: 'doc', content: 'x' },
  {
    type: 'doc',
    content: [null, 7, [], 'x', { type: '__proto__' }, { type: 'constructor', content: {} }],
  },
  {
    type: 'doc',
    content: [{ type: 'text', text: { toString: 'x' }, marks: [null, { type: 'link' }] }],
  },
  {
    type: 'doc',
    content: [
      {
        type: 'bodiedExtension',
        attrs: {
          extensionType: 'com.atlassian.ecosystem',
          extensionKey: 'a/b/static/user-macro',
          parameters: { guestParams: { name: 'closed', parameters: {} } },
        },
        content: [{ type: 'mention', attrs: { id: '9', text: '9' } }],
      },
    ],
  },
  {
    type: 'doc',
    content: [{ type: 'media', attrs: { id: '9', collection: 'contentId-9', __fileName: 'x' } }],
  },
  { type: 'doc', content: [{ type: 'inlineCard', attrs: { url: '/wiki/spaces/S65538/pages/9' } }] },
];

/**
 * Some payload for `macros.render` of macros called open, closed, off and badge.
 *
 * @param contents - Ids of contents that it may name.
 */
export function inventedPayload(
  next: (below: number) => number,
  contents: readonly string[],
): unknown {
  const any = (): unknown => oddities[next(oddities.length)];
  const word = (): string => {
    const value = any();
    return typeof value === 'string' ? value : 'Text';
  };
  const use = (): unknown =>
    next(8) === 0
      ? any()
      : {
          name: next(3) === 0 ? any() : ['open', 'closed', 'off', 'badge'][next(4)],
          parameters:
            next(3) === 0 ? any() : { [word()]: any(), Text: any(), Go: any(), Fail: any() },
          body: next(3) === 0 ? bodies[next(bodies.length)] : any(),
          [word()]: any(),
        };
  if (next(20) === 0) return any();
  return {
    uses: next(10) === 0 ? any() : Array.from({ length: next(4) }, use),
    contentId: next(2) === 0 ? contents[next(contents.length)] : any(),
    site: next(3) === 0 ? any() : { url: any(), locale: any(), timeZone: any() },
    output: any(),
  };
}
