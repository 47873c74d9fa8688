import { macroLimits, mostMacroUses, type MacroAnswer, type MacroUse } from '../../contract/macros';
import { fieldsOf } from '../../rules/fields';
import { isPassingDelay, parseMacroAnswer } from '../../rules/macro-answer';
import type { MacroGateway } from '../shared/gateway';
import type { Host } from '../shared/host';
import type { BatchedFunction } from '../shared/page-batch/batched-function';
import { siteIn } from '../shared/site';
import { macrosCollectedWithin, macrosWithin } from '../shared/timing';

/** Rendering macros, as a page's batch does it. */
export function batchedMacros(
  gateway: MacroGateway,
  host: Pick<Host, 'context'>,
): BatchedFunction<MacroUse, MacroAnswer> {
  const ask = async (uses: readonly MacroUse[], contentId?: string): Promise<unknown> => {
    const site = siteIn(await host.context());
    return gateway('macros.render', { uses, contentId, site });
  };
  return {
    name: 'macros.render',
    collectAtMost: macrosCollectedWithin,
    patience: macrosWithin,
    // A page has more only where it is divided by size, too: `send` does both.
    questionsAtMost: Infinity,
    send: async (uses, contentId) => {
      const results = await Promise.all(
        inParts(uses).map(async (part) => {
          const result = fieldsOf(await ask(part, contentId));
          if (!isComplete(result, part)) return { result, answers: part.map(() => undefined) };
          // What does not fit into one answer with the rest is asked for by itself.
          const answers = result.answers.map(async (answer, index) => {
            const use = part[index];
            if (!use || !isLeftOut(answer)) return answer;
            return firstAnswer(await ask([use], contentId)) ?? answer;
          });
          return { result, answers: await Promise.all(answers) };
        }),
      );
      const failure = results.find(({ result }) => result['ok'] !== true);
      if (failure && results.length === 1) return failure.result;
      return { ok: true, answers: results.flatMap(({ answers }) => answers) };
    },
    isLeftOut: () => false,
    parse: parseMacroAnswer,
    failed: (failure) => ({
      state: 'unavailable',
      cause: failure === 'timeout' ? 'timeout' : 'internal',
    }),
    isPassing: isPassingDelay,
  };
}

interface Rendered extends Readonly<Record<string, unknown>> {
  readonly answers: readonly unknown[];
}

function isComplete(
  result: Readonly<Record<string, unknown>>,
  uses: readonly MacroUse[],
): result is Rendered {
  const { ok, answers } = result;
  return ok === true && Array.isArray(answers) && answers.length === uses.length;
}

function isLeftOut(answer: unknown): boolean {
  return fieldsOf(answer)['cause'] === 'left-out';
}

function firstAnswer(result: unknown): unknown {
  const { answers } = fieldsOf(result);
  return Array.isArray(answers) ? (answers as unknown[])[0] : undefined;
}

/** The uses in parts of which each may be one request; one that alone is too large is one, too. */
function inParts(uses: readonly MacroUse[]): readonly (readonly MacroUse[])[] {
  const parts: MacroUse[][] = [];
  let bytes = 0;
  for (const use of uses) {
    const size = new TextEncoder().encode(JSON.stringify(use)).length + 1;
    const last = parts.at(-1);
    if (last && last.length < mostMacroUses && bytes + size <= macroLimits.requestBytes) {
      last.push(use);
      bytes += size;
    } else {
      parts.push([use]);
      bytes = size;
    }
  }
  return parts;
}
