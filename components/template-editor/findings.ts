import { ChangeSet, RangeSet, StateEffect, StateField, type EditorState } from '@codemirror/state';
import {
  Decoration,
  EditorView,
  gutter,
  GutterMarker,
  hoverTooltip,
  type DecorationSet,
} from '@codemirror/view';
import type { TemplateFinding } from '../../contract/library';
import { changeBetween, documentOf } from '../internal/codemirror/document-text';

/** How much a finding matters: whether the template runs, whether something is to be done. */
export type Weight = 'error' | 'warning' | 'note';

/** Where a finding is now, by offsets in the text. */
export interface PlacedFinding {
  readonly finding: TemplateFinding;
  readonly from: number;
  readonly to: number;
}

/** Marks these findings, and no others. */
const show = StateEffect.define<readonly PlacedFinding[]>();

/** Unmarks a finding, and others that say the same. */
export const forget = StateEffect.define<TemplateFinding>();

interface Marks {
  readonly text: DecorationSet;
  readonly gutter: RangeSet<GutterMarker>;
}

class Mark extends GutterMarker {
  override elementClass: string;

  constructor(readonly weight: Weight) {
    super();
    this.elementClass = `finding-line ${weight}`;
  }

  override eq(other: GutterMarker): boolean {
    return other instanceof Mark && other.weight === this.weight;
  }

  override toDOM(): Node {
    return document.createTextNode(this.weight === 'note' ? 'i' : '!');
  }
}

/** How much a finding matters. */
export function weightOf({ code, suggestion }: TemplateFinding): Weight {
  if (code === 'syntax') return 'error';
  return suggestion === '' ? 'note' : 'warning';
}

const marks = StateField.define<Marks>({
  create: () => ({ text: Decoration.none, gutter: RangeSet.of<GutterMarker>([]) }),
  update(present, transaction) {
    let next = transaction.docChanged
      ? {
          text: present.text.map(transaction.changes),
          gutter: present.gutter.map(transaction.changes),
        }
      : present;
    for (const effect of transaction.effects) {
      if (effect.is(show)) next = marksOf(transaction.state, effect.value);
      if (effect.is(forget)) {
        const { code, what } = effect.value;
        const rest = placed(next.text).filter(
          ({ finding }) => finding.code !== code || finding.what !== what,
        );
        next = marksOf(transaction.state, rest);
      }
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field, ({ text }) => text),
});

function marksOf({ doc }: EditorState, all: readonly PlacedFinding[]): Marks {
  const lines = new Map<number, Weight>();
  for (const { finding, from } of all) {
    const start = doc.lineAt(from).from;
    const weight = weightOf(finding);
    const present = lines.get(start);
    if (!present || weight === 'error' || present === 'note') lines.set(start, weight);
  }
  return {
    text: Decoration.set(
      all
        .filter(({ from, to }) => to > from)
        .map(({ finding, from, to }) =>
          Decoration.mark({ class: `finding ${weightOf(finding)}`, finding }).range(from, to),
        ),
      true,
    ),
    gutter: RangeSet.of(
      [...lines].map(([start, weight]) => new Mark(weight).range(start)),
      true,
    ),
  };
}

function placed(set: DecorationSet): readonly PlacedFinding[] {
  const all: PlacedFinding[] = [];
  const at = set.iter();
  while (at.value) {
    const { finding } = at.value.spec as { finding: TemplateFinding };
    all.push({ finding, from: at.from, to: at.to });
    at.next();
  }
  return all;
}

/** The findings that are marked, in the order of the text. */
export function findingsIn(state: EditorState): readonly PlacedFinding[] {
  return placed(state.field(marks).text);
}

/** The finding at the cursor, or else the first one of its line. */
export function findingAtCursor(state: EditorState): PlacedFinding | undefined {
  const { head } = state.selection.main;
  const line = state.doc.lineAt(head);
  const here = findingsIn(state).filter(({ from }) => from >= line.from && from <= line.to);
  return here.find(({ from, to }) => from <= head && head <= to) ?? here[0];
}

const word = /\$!?\{?[\w-]+(?:\.[\w-]+)*\}?|#\{?@?\w+\}?|<\/?[\w:-]+|[\w:-]+|\S/y;

/**
 * Marks findings at their places.
 *
 * @param reported - The text that they are about, where it is not the one that is there now.
 */
export function showFindings(
  state: EditorState,
  findings: readonly TemplateFinding[],
  reported: string | undefined,
): StateEffect<unknown> {
  const then = reported === undefined ? state.doc : documentOf(reported);
  const since = ChangeSet.of(
    reported === undefined ? [] : changeBetween(then, state.doc),
    then.length,
  );
  return show.of(
    findings.map((finding): PlacedFinding => {
      const line = then.line(Math.min(Math.max(finding.line, 1), then.lines));
      const column = Math.min(Math.max(finding.column - 1, 0), Math.max(line.length - 1, 0));
      word.lastIndex = column;
      const length = word.exec(line.text)?.[0].length ?? 1;
      const from = since.mapPos(line.from + column, 1);
      const to = since.mapPos(Math.min(line.from + column + length, line.to), 1);
      return widened(state, { finding, from, to: Math.max(from, to) });
    }),
  );
}

/** A mark has to have a sign in it: on an empty line it takes the line's end. */
function widened({ doc }: EditorState, place: PlacedFinding): PlacedFinding {
  if (place.to > place.from || doc.length === 0) return place;
  return place.from < doc.length
    ? { ...place, to: place.from + 1 }
    : { ...place, from: place.from - 1 };
}

/** Goes to the next finding behind the cursor, or to the last before it; around at the ends. */
export function goToFinding(view: EditorView, direction: 1 | -1): boolean {
  const all = findingsIn(view.state);
  const { head } = view.state.selection.main;
  const next =
    direction === 1
      ? (all.find(({ from }) => from > head) ?? all[0])
      : (all.findLast(({ from }) => from < head) ?? all.at(-1));
  if (!next) return false;
  view.dispatch({ selection: { anchor: next.from }, scrollIntoView: true });
  return true;
}

const tip = hoverTooltip(({ state }, pos) => {
  const here = findingsIn(state).filter(({ from, to }) => from <= pos && pos <= to);
  const [first] = here;
  if (!first) return null;
  return {
    pos: first.from,
    end: first.to,
    create: () => {
      const dom = document.createElement('div');
      dom.className = 'finding-tip';
      for (const { finding } of here) {
        const paragraph = dom.appendChild(document.createElement('p'));
        paragraph.textContent = [finding.what, finding.suggestion].filter(Boolean).join(' ');
      }
      return { dom };
    },
  };
});

/** Marks in the text and beside it, and the sentence of one under the mouse. */
export const findingMarks = [
  marks,
  tip,
  gutter({
    class: 'cm-findings',
    markers: ({ state }) => state.field(marks).gutter,
    domEventHandlers: {
      mousedown: (view, { from }) => {
        view.dispatch({ selection: { anchor: from } });
        return true;
      },
    },
  }),
];
