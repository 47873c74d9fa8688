import assert from 'node:assert/strict';
import type { AlarmAnswer, AlarmReference } from '../../../contract/alarms';
import type { MacroAnswer, MacroUse } from '../../../contract/macros';
import type { AdfDocument as SiteDocument } from '../../../host/site/wiki/adf';
import { documentFault } from '../../../host/site/wiki/adf-schema';
import type { AdfDocument } from '../../../macros/adf/export/adf';
import {
  macroExport,
  type MacroExportPorts,
  type MacroLayout,
} from '../../../resolvers/macro-export/export-macro';
import type { LogEntry } from '../../../resolvers/lib/log';
import type { MacroOccasion } from '../../../resolvers/macros/rendering';
import { wordsIn } from '../../macros/adf/export/exporting';

export const installContext = 'ari:cloud:confluence::site/first';

/** One user macro that is exported. */
export interface Exporting {
  readonly answer?: MacroAnswer | Error;
  readonly alarms?: readonly AlarmAnswer[] | Error;
  /** Fields of the macro, told as a PDF export tells them. */
  readonly macro?: object;
  readonly payload?: object;
  readonly type?: string;
  readonly layout?: MacroLayout;
  readonly runtime?: unknown;
  /** The body of the page that the macro stands on; an error where it cannot be read. */
  readonly page?: unknown;
}

/** What came of it. */
export interface Exported {
  readonly document: AdfDocument;
  /** All words of it, without the signs that nobody sees. */
  readonly words: string;
  readonly rendered: readonly (readonly [readonly MacroUse[], MacroOccasion])[];
  readonly read: readonly (readonly AlarmReference[])[];
  readonly log: readonly LogEntry[];
}

/** An output as it is shown. */
export const shown = (html: string, alarms: readonly AlarmReference[] = []): MacroAnswer => ({
  state: 'shown',
  html,
  styles: { inline: [], sheet: '' },
  alarms,
});

/** Exports one macro; the document is a valid one with one root, whatever else is tested. */
export async function exported({
  answer = shown('<p>output</p>'),
  alarms = [],
  macro = { config: { name: 'notice', parameters: { Title: 'T' } } },
  type = 'pdf',
  layout = 'block',
  page,
  ...rest
}: Exporting = {}): Promise<Exported> {
  const rendered: [readonly MacroUse[], MacroOccasion][] = [];
  const read: (readonly AlarmReference[])[] = [];
  const log: LogEntry[] = [];
  const ports: MacroExportPorts = {
    now: () => Date.UTC(2026, 2, 2, 9, 30, 40),
    appId: () => 'app',
    readPublished: () =>
      page instanceof Error
        ? Promise.reject(page)
        : Promise.resolve(page === undefined ? undefined : { body: page }),
    renderMacros: (uses, occasion) => {
      rendered.push([uses, occasion]);
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve([answer]);
    },
    readAlarms: ({ references }) => {
      read.push(references);
      if (alarms instanceof Error) return Promise.reject(alarms);
      return Promise.resolve({ answers: alarms });
    },
  };
  const payload = rest.payload ?? {
    exportType: type,
    extensionPayload: macro,
    context: {
      siteUrl: 'https://acme.example',
      extension: { content: { id: '98306' } },
    },
  };
  const runtime =
    'runtime' in rest
      ? rest.runtime
      : { installContext, principal: { accountId: '712020:reader' } };
  const exporter = macroExport(ports, (entry) => log.push(entry), layout);
  const document = await exporter(payload, runtime);
  assert.equal(documentFault(document as SiteDocument), undefined, JSON.stringify(document));
  assert.equal(document.content.length, 1);
  const words = wordsIn(document)
    .replace(/[\u2068\u2069]/g, '')
    .trim();
  return { document, words, rendered, read, log };
}
