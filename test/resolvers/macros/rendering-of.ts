import { macroLimits, type MacroAnswer, type MacroUse } from '../../../contract/macros';
import type { LiteralAlarm, NewMacro } from '../../../resolvers/macros/definition';
import {
  macroRendering,
  type RenderingAdapters,
  type RenderingLimits,
} from '../../../resolvers/macros/rendering';
import type { ReaderReads } from '../../../resolvers/macros/world/reads';

const { milliseconds, answerBytes } = macroLimits;
const usual: RenderingLimits = { milliseconds, answerBytes, steps: 20_000_000 };

/** What macros are rendered with, where it matters to a test. */
export interface RenderOptions {
  readonly limits?: Partial<RenderingLimits>;
  readonly reads?: Partial<ReaderReads>;
  readonly adapters?: Partial<RenderingAdapters>;
  /** What was granted to all macros. */
  readonly alarms?: readonly LiteralAlarm[];
}

/** The app's id in the keys of its macros on the pages of tests. */
export const appId = '5f0c1c6e-1c0b-4d56-9a0e-7a1f5b7d2c11';

/** What uses come to, for a reader whom Confluence shows what `reads` says, on the page 1. */
export async function renderUses(
  macros: readonly NewMacro[],
  uses: readonly MacroUse[],
  { limits = {}, reads = {}, adapters = {}, alarms = [] }: RenderOptions = {},
): Promise<readonly MacroAnswer[]> {
  const found = new Map(macros.map((macro) => [macro.definition.name, macro]));
  const rendering = macroRendering(
    {
      readMacros: (names) =>
        Promise.resolve(
          new Map(
            names.flatMap((name) => {
              const macro = found.get(name);
              return macro
                ? [[name, { ...macro.definition, id: name, version: 1, formerNames: [] }] as const]
                : [];
            }),
          ),
        ),
      readMacroVersion: (name) =>
        Promise.resolve({ ...found.get(name)!, alarms, savedAt: 0, kind: 'published' }),
      appId: () => appId,
      readsOf: () => reads as ReaderReads,
      isAdministrator: () => Promise.resolve(false),
      log: () => undefined,
      ...adapters,
    },
    { ...usual, ...limits },
  );
  return rendering(uses, {
    installation: 'one',
    accountId: 'reader',
    contentId: '1',
    origin: 'https://acme.example',
    site: { baseUrl: '', contextPath: '/wiki', locale: 'en', timeZone: 'UTC' },
    output: 'display',
  });
}
