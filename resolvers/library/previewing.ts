import { createHash } from 'node:crypto';
import type { MacroSample, SamplePreview } from '../../contract/library';
import type { MacroAnswer, MacroUse } from '../../contract/macros';
import type { Log } from '../lib/log';
import type { MacroVersion } from '../macros/definition';
import type { DefinitionReads } from '../macros/definitions';
import {
  macroRendering,
  type MacroOccasion,
  type RenderingAdapters,
  type RenderingLimits,
} from '../macros/rendering';
import type { ReaderReads } from '../macros/world/reads';

/** What rendering samples needs from the outside world. */
export interface PreviewAdapters extends DefinitionReads {
  readonly appId: () => string;
  /** Confluence as the administrator. */
  readonly readsOf: (occasion: MacroOccasion) => ReaderReads;
  readonly log: Log;
}

/** The value of a parameter that stands for the id of whoever looks at a sample. */
const oneself = '@me';

/**
 * Renders samples of one version by what renders pages for readers. The version need not be stored;
 * that its macro is disabled keeps nobody from seeing it here.
 */
export function previewing(adapters: PreviewAdapters, limits: RenderingLimits) {
  return async (
    version: MacroVersion,
    samples: readonly MacroSample[],
    occasion: MacroOccasion,
  ): Promise<readonly SamplePreview[]> => {
    const { name } = version.definition;
    const groups = new Map(samples.map(({ as }) => [JSON.stringify(as), as]));
    // The samples of one person are rendered as those of one page.
    const rendered = new Map(
      await Promise.all(
        [...groups].map(async ([key, as]) => {
          const own = samples.filter((sample) => JSON.stringify(sample.as) === key);
          const rendering = macroRendering(renderingOf(adapters, version, as), {
            ...limits,
            answerBytes: limits.answerBytes / groups.size,
          });
          const uses = own.map((sample) => useOf(name, sample, occasion.accountId));
          const answers = await rendering(uses, occasion);
          return [key, new Map(own.map((sample, at) => [sample, answers[at]]))] as const;
        }),
      ),
    );
    return samples.map((sample) => {
      const answer = rendered.get(JSON.stringify(sample.as))?.get(sample);
      return previewOf(answer ?? { state: 'unavailable', cause: 'internal' }, sample.expected);
    });
  };
}

/** Whatever stands in a body beside the macro is what readers get of it. */
function renderingOf(
  adapters: PreviewAdapters,
  version: MacroVersion,
  as: MacroSample['as'],
): RenderingAdapters {
  const { appId, readsOf, log } = adapters;
  const { definition } = version;
  const id = 'preview';
  const macro = { ...definition, id, version: 1, formerNames: [], enabled: true };
  return {
    readMacros: async (names) => {
      const others = names.filter((name) => name !== definition.name);
      const found = others.length > 0 ? await adapters.readMacros(others) : [];
      return new Map([...found, [definition.name, macro]]);
    },
    readMacroVersion: (asked, number) =>
      asked === id ? Promise.resolve(version) : adapters.readMacroVersion(asked, number),
    appId,
    readsOf: (occasion: MacroOccasion) => {
      const reads = readsOf(occasion);
      return as === undefined ? reads : withGroups(reads, occasion.accountId, as.groups);
    },
    // Where a template fails is told to administrators, and nobody else gets here.
    isAdministrator: () => Promise.resolve(true),
    log,
  };
}

/** The same reads, by somebody who is in these groups and does not administer Confluence. */
function withGroups(reads: ReaderReads, accountId: string, groups: readonly string[]): ReaderReads {
  return {
    ...reads,
    groupNamesOf: (id) => (id === accountId ? Promise.resolve(groups) : reads.groupNamesOf(id)),
    isAdministrator: () => Promise.resolve(false),
  };
}

function useOf(name: string, { parameters, body }: MacroSample, accountId: string): MacroUse {
  const values = Object.entries(parameters).map(([key, value]) => [
    key,
    value === oneself ? accountId : value,
  ]);
  return {
    name,
    parameters: Object.fromEntries(values) as MacroUse['parameters'],
    ...(body !== undefined && { body }),
  };
}

function previewOf(answer: MacroAnswer, expected: string | undefined): SamplePreview {
  const digest = digestOf(answer);
  return {
    answer,
    ...(digest !== undefined && { digest }),
    ...(expected !== undefined && { isExpected: digest === expected }),
  };
}

/** Alarms stand in the output as places alone: neither their states nor their grants are in here. */
function digestOf(answer: MacroAnswer): string | undefined {
  if (answer.state !== 'shown' && answer.state !== 'empty') return undefined;
  const kept =
    answer.state === 'shown' ? [answer.html, answer.styles.inline, answer.styles.sheet] : [];
  return createHash('sha256').update(JSON.stringify(kept)).digest('hex');
}
