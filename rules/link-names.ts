import { parseAlarmName } from './alarm-name';

/** What the part of a link that names the alarm can mean. */
export interface LinkedNames {
  /** Every name that it can mean, the most literal first: the first that AWS knows is meant. */
  readonly alarmNames: readonly [string, ...string[]];
  /** The name as the console would read it, to be shown as long as no alarm is found. */
  readonly shownName: string;
}

/** Each is one more name to ask AWS for; no link that a script would write has so many. */
const mostNames = 8;

/** The console encodes these signs in names: where one stands, it was not the console that wrote it. */
const unencoded = /[?&;]/;

/**
 * What can end a name: a parameter that follows it, or the console's own filter. It can be a part of
 * the name too, where the link was not encoded. A sign that no parameter follows ends none: the alarm
 * of `R&D-errors` may be deleted one day, and the link must not lead to the alarm `R` then.
 */
const ends = /\?(?=$|~)|[?&;](?=[\w.-]+=)/g;

/**
 * Reads the part of a link that names the alarm. The console encodes names with `$`, scripts with
 * `%`, with `+` for a space, or not at all, and some e-mails encode twice; parameters may follow. What
 * was meant only AWS can tell, so that all readings are given: those of the whole text before those
 * of its beginnings, and what was decoded less before what was decoded more.
 *
 * @param ending - The signs that end a name where the link was encoded as it should be.
 */
export function parseLinkedNames(text: string, ending: RegExp): LinkedNames | undefined {
  const cuts = [...text.matchAll(ends)].map(({ index }) => text.slice(0, index)).reverse();
  const shown = decoded(text.split(ending, 1)[0] ?? '', '%$');
  const shortest = decoded(cuts.at(-1) ?? text, '%$');
  const literal = allowed([text, ...cuts.slice(0, mostNames)].flatMap(readingsOf));
  const last = allowed([shown, shortest]);
  const [first, ...others] = allowed([...literal.slice(0, mostNames - last.length), ...last]);
  if (first === undefined) return undefined;
  return { alarmNames: [first, ...others], shownName: parseAlarmName(shown) ?? first };
}

/** A name that needs no reading. */
export function exactName(alarmName: string): LinkedNames {
  return { alarmNames: [alarmName], shownName: alarmName };
}

/**
 * Percent-encoding that is undone; what is none stays as it is.
 *
 * @param signs - What stands before two digits: the console writes `$` in place of `%`.
 */
export function decoded(text: string, signs: '%' | '%$'): string {
  return text.replace(signs === '%' ? /(?:%[\da-f]{2})+/gi : /(?:[%$][\da-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run.replaceAll('$', '%'));
    } catch {
      return run;
    }
  });
}

function readingsOf(text: string): readonly string[] {
  const spaced = text.replaceAll('+', ' ');
  const percent = decoded(text, '%');
  if (unencoded.test(text)) return [text, percent, decoded(spaced, '%')];
  const both = decoded(text, '%$');
  return [
    text,
    percent,
    both,
    decoded(spaced, '%'),
    decoded(spaced, '%$'),
    decoded(percent, '%'),
    decoded(both, '%$'),
  ];
}

/** Each once, and only what can be a name. */
function allowed(names: readonly string[]): readonly string[] {
  return [...new Set(names)].filter((name) => parseAlarmName(name) !== undefined);
}
