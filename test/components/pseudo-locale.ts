import { setLocale } from '../../components/internal/locale';
import type { Message, Sentence, Words } from '../../components/internal/message';
import { regions } from '../../contract/regions';

/**
 * A language for tests, as CLDR tags it: English with accents, longer, and each sentence in brackets,
 * so that it shows which words came from a table, and which of them were said as one sentence.
 */
export const pseudoLocale = 'en-XA';

// web-test-runner.config.mjs puts the path of every table into the page.
declare const messageFiles: readonly string[];

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = 'áƀćďéƒǧĥíĵķĺɱñóþɋŕšţúṽŵẋýžÁßĆĎÉƑǦĤÍĴĶĹṀÑÓÞɊŔŠŢÚṼŴẊÝŽ';

/** The sentence as it is said in the pseudo-locale. Where it has signs only, they change instead. */
export function pseudo(sentence: string): string {
  if (!/[a-z]/i.test(sentence.replace(/\{\w+\}/g, ''))) {
    return sentence.replaceAll(',', '，').replaceAll(':', '：').replaceAll('–', '－');
  }
  const said = sentence.replace(/\{\w+\}|[a-z]/gi, (found) =>
    found.length > 1 ? found : (accented[plain.indexOf(found)] ?? found),
  );
  return `⟦${said}${'·'.repeat(Math.ceil(sentence.length / 3))}⟧`;
}

function pseudoSentence(sentence: Sentence): Sentence {
  if (typeof sentence === 'string') return pseudo(sentence);
  const forms = Object.entries(sentence).map(([form, text]) => [form, pseudo(text)]);
  return Object.fromEntries(forms) as Sentence;
}

/** Gives every table its words in the pseudo-locale; answers how many tables there are. */
export async function translateEverything(): Promise<number> {
  for (const file of messageFiles) {
    const module = (await import(/* @vite-ignore */ `/${file}`)) as { message: Message<Words> };
    const { message } = module;
    const words = Object.entries(message.english).map(([key, said]) => [key, pseudoSentence(said)]);
    message.translate(pseudoLocale, Object.fromEntries(words) as Words);
  }
  return messageFiles.length;
}

/** Makes everything that is rendered from now on speak the pseudo-locale. */
export function speakPseudo(): void {
  setLocale(pseudoLocale);
}

const spokenAttributes = ['title', 'aria-label', 'aria-description', 'placeholder', 'alt'];
/** Attributes that a style sheet shows. */
const drawnAttributes = ['data-column', 'data-sort'];

/** Each run of text as a reader meets it: what a block says, and what an attribute says. */
function* runsIn(root: Node): Generator<string> {
  let run = '';
  for (const part of partsOf(root)) {
    if (typeof part === 'string') run += part;
    else {
      yield run;
      run = '';
      if ('text' in part) yield part.text;
    }
  }
  yield run;
}

/** Code is in no language of people. */
const wordless = new Set(['style', 'script', 'code']);

type Part = string | { readonly text: string } | { readonly end: true };

function* partsOf(node: Node): Generator<Part> {
  if (node instanceof Text) yield node.data;
  if (!(node instanceof Element) || wordless.has(node.localName)) return;
  const { display } = getComputedStyle(node);
  const isBlock = !/^(inline|contents)/.test(display);
  if (isBlock) yield { end: true };
  for (const name of [...spokenAttributes, ...drawnAttributes]) {
    const text = node.getAttribute(name);
    if (text) yield { text };
  }
  const assigned = node instanceof HTMLSlotElement ? node.assignedNodes({ flatten: true }) : [];
  const children = assigned.length > 0 ? assigned : (node.shadowRoot ?? node).childNodes;
  for (const child of children) yield* partsOf(child);
  if (isBlock) yield { end: true };
}

/** All texts in a value, however deep: what a test gives an element to show. */
export function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) {
    for (const each of Object.values(value)) yield* textsIn(each);
  }
}

function wordsIn(text: string): readonly string[] {
  return text.match(/\p{L}+/gu) ?? [];
}

const month = (index: number) =>
  new Intl.DateTimeFormat(pseudoLocale, { month: 'short' }).format(new Date(2026, index));

const unitWords = (unit: string) =>
  [1, 2].flatMap((amount) =>
    wordsIn(new Intl.NumberFormat(pseudoLocale, { style: 'unit', unit }).format(amount)),
  );

/**
 * Words that come from no table: AWS's names of its regions, and what Intl writes into dates,
 * durations and measures.
 */
const names = [
  ...[...textsIn(regions)].flatMap(wordsIn),
  ...Array.from({ length: 12 }, (_, index) => month(index)),
  'AM',
  'PM',
  'UTC',
  // The sign of a power of ten.
  'E',
  ...['millisecond', 'second', 'minute', 'hour', 'day', 'month', 'year'].flatMap(unitWords),
  ...['byte', 'byte-per-second', 'kilobyte-per-second', 'megabyte-per-second'].flatMap(unitWords),
];

function faultsInRun(run: string, known: ReadonlySet<string>): string[] {
  let depth = 0;
  let quotes = 0;
  let isGlued = false;
  // The run with nothing of its sentences but their brackets.
  let outside = '';
  for (const sign of run) {
    if (sign === '⟦') depth += 1;
    if (sign === '“') quotes += 1;
    if (sign === '”') quotes -= 1;
    // A sentence may quote a label or another sentence: quotation marks keep both whole.
    if (depth > 1 && quotes === 0) isGlued = true;
    if (depth === 0 || (depth === 1 && '⟦⟧'.includes(sign))) outside += sign;
    if (sign === '⟧') depth -= 1;
  }
  const unknown = wordsIn(outside).filter((word) => !known.has(word));
  return [
    ...(isGlued ? [`glued from sentences: ${run}`] : []),
    ...(/⟧\s*[,:;(–]|[,:;(–]\s*⟦/.test(outside) ? [`glued by a sign: ${run}`] : []),
    ...(unknown.length > 0 ? [`“${unknown.join(' ')}” is in no table: ${run}`] : []),
  ];
}

/**
 * What is wrong with the words below an element while the pseudo-locale is spoken: words that come
 * from no table, and sentences made of others. Everything but `data` has to come from a table.
 */
export function faultsIn(root: Node, data: unknown): readonly string[] {
  const given = [...textsIn(data)].flatMap(wordsIn);
  const known = new Set([...given, ...names]);
  const runs = [...runsIn(root)].map((run) => run.replace(/\s+/g, ' ').trim()).filter(Boolean);
  return [...new Set(runs.flatMap((run) => faultsInRun(run, known)))];
}
