import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { macroLimits } from '../../contract/macros';
import type { Settings } from '../../contract/settings';
import { OwnShare } from '../alarms/own-share';
import { appId } from '../forge/content';
import { grantingFor } from '../forge/granting';
import { packOldVersions, readPastVersions } from '../forge/macro-history';
import { finishBegun, keepBegun } from '../forge/macro-import';
import {
  createMacro,
  listLibraryRows,
  readDraft,
  readLibraryRow,
  readLibraryRows,
  readSamples,
  removeMacro,
  replaceMacro,
} from '../forge/macro-library';
import { dropBegun, sweepRemains } from '../forge/macro-remains';
import { readMacros, readMacroVersion } from '../forge/macros';
import { readerReads } from '../forge/reader/reads';
import { readSettings, writeSettings } from '../forge/settings';
import { readingLimits } from '../macros/wiring';
import { log } from '../production';
import type { LibraryPorts } from './handler';
import type { ImportStore, LibraryStore } from './library-store';
import { previewing } from './previewing';
import type { PublishingPorts } from './publishing-handler';
import type { SamplesPorts } from './samples-handler';
import type { TransferPorts } from './transfer-handler';

/** Calls of Confluence that the previews of one administrator may cause in a minute. */
const callsOfPreviews = new OwnShare(300);

const store: LibraryStore & ImportStore = {
  readRow: readLibraryRow,
  readRows: readLibraryRows,
  listRows: listLibraryRows,
  create: createMacro,
  replace: replaceMacro,
  remove: removeMacro,
  readDraft,
  readSamples,
  readVersions: readPastVersions,
  packOldVersions,
  sweepRemains,
  keep: keepBegun,
  finish: finishBegun,
  drop: dropBegun,
};

/** Joins storage and Confluence for the macro library. */
export const libraryPorts: LibraryPorts & PublishingPorts & SamplesPorts & TransferPorts = {
  store,
  newId: randomUUID,
  now: Date.now,
  elapsed: () => performance.now(),
  log,
  grantingFor,
  preview: previewing(
    {
      readMacros,
      readMacroVersion,
      appId,
      readsOf: (occasion) => readerReads(occasion, callsOfPreviews, readingLimits.mostPoints),
      log,
    },
    {
      milliseconds: macroLimits.milliseconds,
      answerBytes: macroLimits.answerBytes,
      steps: readingLimits.steps,
    },
  ),
  findSettings: async () => (await readSettings()).settings,
  saveSettings,
};

async function saveSettings(settings: Settings): Promise<boolean> {
  for (;;) {
    const now = await readSettings();
    if (isDeepStrictEqual(now.settings, settings)) return false;
    // Where somebody else saved meanwhile, theirs is the version before.
    if (await writeSettings(settings, now.version, Date.now())) return true;
  }
}
