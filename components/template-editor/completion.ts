import {
  snippetCompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  type CompletionSource,
} from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
import type { CompletedMember, TemplateCompletions } from './completions';
import { assignedIn, kindOf, membersOf, unfinishedPath } from './kinds';
import { message } from './messages';

const nothing: TemplateCompletions = { variables: [], kinds: {} };
const name = /^[\w-]*$/;

/** Directives, each with what it needs: the fields in braces are gone through with Tab. */
const directives: readonly Completion[] = [
  snippetCompletion('if(${})\n  ${}\n#end', { label: 'if' }),
  snippetCompletion('elseif(${})', { label: 'elseif' }),
  { label: 'else' },
  { label: 'end' },
  snippetCompletion('set($${name} = ${})', { label: 'set' }),
  snippetCompletion('foreach($${item} in $${list})\n  ${}\n#end', { label: 'foreach' }),
  snippetCompletion('macro(${name} $${argument})\n  ${}\n#end', { label: 'macro' }),
  snippetCompletion('define($${name})\n  ${}\n#end', { label: 'define' }),
  snippetCompletion('evaluate(${})', { label: 'evaluate' }),
  { label: 'break' },
  { label: 'stop' },
];

const declarations: readonly Completion[] = [
  snippetCompletion('@param ${Name}:title=${Title}|type=${string}', { label: '@param' }),
  { label: '@noparams' },
];

/** Completes references, their members, directives and the header. */
export function completer(completions: () => TemplateCompletions | undefined): CompletionSource {
  return (context) => {
    const { state, pos } = context;
    const line = state.doc.lineAt(pos);
    const before = line.text.slice(0, pos - line.from);
    const known = completions() ?? nothing;
    return (
      completeMember(context, before, known) ??
      completeVariable(context, before, known) ??
      completeWord(context, before)
    );
  };
}

function completeMember(
  { state, pos }: CompletionContext,
  before: string,
  known: TemplateCompletions,
): CompletionResult | undefined {
  const [whole, path = '', typed = ''] = unfinishedPath.exec(before) ?? [];
  if (whole === undefined) return undefined;
  const assigned = assignedIn(state.doc.toString());
  const members = membersOf(kindOf(path, known, assigned), known);
  return { from: pos - typed.length, options: members.map(toOption), validFor: name };
}

function toOption({ name: label, gives, arity }: CompletedMember): Completion {
  const isMethod = arity !== undefined;
  return {
    label: isMethod ? `${label}(${arity > 0 ? '…' : ''})` : label,
    ...(gives && { detail: kindWords(gives) }),
    apply: isMethod
      ? (view, _, from, to) => {
          insertCall(view, from, to, label, arity);
        }
      : label,
  };
}

function insertCall(
  view: EditorView,
  from: number,
  to: number,
  label: string,
  arity: number,
): void {
  view.dispatch({
    changes: { from, to, insert: `${label}()` },
    selection: { anchor: from + label.length + (arity > 0 ? 1 : 2) },
    userEvent: 'input.complete',
  });
}

function kindWords(kind: string): string {
  return kind.endsWith('[]') ? message('list-of', { kind: kind.slice(0, -2) }) : kind;
}

function completeVariable(
  { state, pos }: CompletionContext,
  before: string,
  known: TemplateCompletions,
): CompletionResult | undefined {
  const [whole, typed = ''] = /\$!?\{?([A-Za-z_][\w-]*)?$/.exec(before) ?? [];
  if (whole === undefined) return undefined;
  const template = state.doc.toString();
  const options = new Map<string, Completion>();
  for (const [, label = ''] of template.matchAll(/#(?:set|foreach|define)\s*\(\s*\$([\w-]+)/g))
    if (label !== typed) options.set(label, { label, boost: 1 });
  for (const { name: label, kind, detail } of known.variables)
    options.set(label, { label, detail: detail ?? (kind ? kindWords(kind) : '') });
  for (const [, parameter = '', rest = ''] of template.matchAll(declared)) {
    const title = /\btitle\s*=\s*([^|\r\n]*)/.exec(rest)?.[1] ?? '';
    const label = `param${parameter}`;
    options.set(label, { label, detail: title.trim(), boost: 2 });
  }
  return { from: pos - typed.length, options: [...options.values()], validFor: name };
}

const declared = /^\s*##+\s*@param\s+([\w-]+)(.*)$/gm;

function completeWord({ pos }: CompletionContext, before: string): CompletionResult | null {
  const declaration = /^\s*##+\s*(@\w*)?$/.exec(before);
  if (declaration) {
    const typed = declaration[1] ?? '';
    return typed === '' ? null : { from: pos - typed.length, options: declarations };
  }
  const [whole, typed = ''] = /(?<![#\w])#\{?([A-Za-z]*)$/.exec(before) ?? [];
  if (whole === undefined) return null;
  return { from: pos - typed.length, options: directives, validFor: /^[a-z]*$/i };
}
