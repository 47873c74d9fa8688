import { macroLimits } from '../../contract/macros';
import { OwnShare } from '../alarms/own-share';
import { appId, editableSpace } from '../forge/content';
import { isAdministrator } from '../forge/current-user';
import { listMacros, readMacros, readMacroVersion } from '../forge/macros';
import { readerReads } from '../forge/reader/reads';
import { readSettings } from '../forge/settings';
import { log } from '../production';
import { choose } from './choosing';
import type { MacroPorts } from './handler';
import { macroRendering } from './rendering';

/**
 * Calls of Confluence that one person's pages may cause in a minute, in this process: a page of macros
 * takes about ten. The quota is that of all sites together.
 */
const callsOfReaders = new OwnShare(300);

/** What the macros of one page may cost. */
export const readingLimits = {
  /** Points of that quota. */
  mostPoints: 1_000,
  /** Steps of the engine for one request: thirty templates that each list a thousand rows take these. */
  steps: 20_000_000,
};

/** Joins storage and Confluence for user macros. */
export function macroPorts(share = callsOfReaders): MacroPorts {
  return {
    renderMacros: renderedMacros(macroLimits.milliseconds, share),
    choose: (editor) =>
      choose(
        {
          editableSpace,
          isAdministrator,
          listMacros,
          readMacroVersion,
          insertingGroups: async () => (await readSettings()).settings.macroGroups,
          groupNamesOf: (person) =>
            readerReads(person, share, readingLimits.mostPoints).groupNamesOf(person.accountId),
        },
        editor,
      ),
  };
}

/** Renders macros within a time, at the cost of a share of Confluence's calls. */
export function renderedMacros(milliseconds: number, share: OwnShare) {
  const { answerBytes } = macroLimits;
  return macroRendering(
    {
      readMacros,
      readMacroVersion,
      appId,
      readsOf: (occasion) =>
        readerReads(
          occasion,
          share,
          readingLimits.mostPoints,
          occasion.output === 'preview' ? occasion.contentId : undefined,
        ),
      isAdministrator,
      log,
    },
    { milliseconds, answerBytes, steps: readingLimits.steps },
  );
}
