import type { Handlers } from '@forge/resolver';
import {
  macroLimits,
  type MacroAnswer,
  type MacroContract,
  type MacroUse,
} from '../../contract/macros';
import { parseConfluenceId } from '../../rules/confluence-id';
import { fieldsOf } from '../../rules/fields';
import { parseMacroName } from '../../rules/macro-name';
import { failure, success } from '../lib/result';
import { installationOf, viewerOf } from '../lib/viewer';
import { toForm, toSummary, type Choosing, type Editor, type NoChoosing } from './choosing';
import { parseSite, parseUses } from './parse-uses';
import { siteOf, type MacroOccasion } from './rendering';

/** What the functions of user macros need from the outside world. */
export interface MacroPorts {
  renderMacros(uses: readonly MacroUse[], occasion: MacroOccasion): Promise<readonly MacroAnswer[]>;
  /** What may be inserted on a content, and by whom; or why nothing. */
  choose(editor: Editor): Promise<Choosing | NoChoosing>;
}

type MacroHandlers = Pick<
  Handlers<MacroContract>,
  'macros.render' | 'macros.list' | 'macros.describe'
>;

/** The functions behind user macros. */
export function macroHandlers(ports: MacroPorts): MacroHandlers {
  return {
    'macros.render': async ({ payload, context }) => {
      const fields = fieldsOf(payload);
      const accountId = viewerOf(context);
      if (accountId === undefined) return failure('forbidden');
      if (bytesOf(fields) > macroLimits.requestBytes) {
        return failure('invalid-input', 'uses');
      }
      const uses = parseUses(fields['uses']);
      if (uses === undefined) return failure('invalid-input', 'uses');
      const contentId = parseConfluenceId(fields['contentId']);
      if (fields['contentId'] !== undefined && contentId === undefined) {
        return failure('invalid-input', 'contentId');
      }
      const known = uses.filter((use) => use !== undefined);
      const answers = [
        ...(known.length === 0
          ? []
          : await ports.renderMacros(known, {
              installation: installationOf(context),
              accountId,
              contentId,
              ...siteOf(parseSite(fields['site'])),
              output: fields['output'] === 'preview' ? 'preview' : 'display',
            })),
      ];
      return success({
        answers: uses.map(
          (use): MacroAnswer => (use && answers.shift()) ?? { state: 'unknown-macro' },
        ),
      });
    },

    'macros.list': async ({ payload, context }) => {
      const choosing = await choosingOf(ports, payload, context);
      if ('ok' in choosing) return choosing;
      return success({ macros: choosing.macros.map(toSummary) });
    },

    'macros.describe': async ({ payload, context }) => {
      const name = parseMacroName(fieldsOf(payload)['name']);
      if (name === undefined) return failure('invalid-input', 'name');
      const choosing = await choosingOf(ports, payload, context);
      if ('ok' in choosing) return choosing;
      const macro = choosing.macros.find(
        (each) => each.name === name || each.formerNames.includes(name),
      );
      const version = macro && (await choosing.version(macro));
      return version ? success({ macro: toForm(version) }) : failure('not-found');
    },
  };
}

/** What a value takes as JSON; no end of it where it is nested more deeply than can be written. */
function bytesOf(value: object): number {
  try {
    return Buffer.byteLength(JSON.stringify(value));
  } catch {
    return Infinity;
  }
}

async function choosingOf(
  ports: MacroPorts,
  payload: unknown,
  context: Readonly<Record<string, unknown>>,
): Promise<Choosing | ReturnType<typeof failure>> {
  const accountId = viewerOf(context);
  if (accountId === undefined) return failure('forbidden');
  const contentId = parseConfluenceId(fieldsOf(payload)['contentId']);
  if (contentId === undefined) return failure('invalid-input', 'contentId');
  const editor = { installation: installationOf(context), accountId, contentId };
  const choosing = await ports.choose(editor);
  return typeof choosing === 'string' ? failure(choosing) : choosing;
}
