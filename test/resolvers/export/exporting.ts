import assert from 'node:assert/strict';
import type { AlarmAnswer, AlarmReference } from '../../../contract/alarms';
import type { AdfDocument } from '../../../host/site/wiki/adf';
import { documentFault } from '../../../host/site/wiki/adf-schema';
import type { ExportedDocument } from '../../../resolvers/export/document';
import { badgeExport, type ExportPorts } from '../../../resolvers/export/export-badge';
import type { LogEntry } from '../../../resolvers/lib/log';

export const reference = {
  connectionId: '7d9c1f64-2b1e-4c58-9a55-0d3a3c6f2a10',
  alarmName: 'checkout <b>latency</b>',
  grant: `1.00000000.${'A'.repeat(43)}`,
};
export const runtime = {
  installContext: 'ari:cloud:confluence::site/first',
  principal: { accountId: '712020:reader' },
};
const now = Date.UTC(2026, 2, 2, 9, 30, 40);

/** One badge that is exported. */
export interface Exporting {
  readonly answer?: AlarmAnswer | Error;
  /** Fields of the macro, told as a PDF export tells them. */
  readonly macro?: object;
  readonly type?: string;
  readonly runtime?: unknown;
  /** The body of the page that the macro stands on; an error where it cannot be read. */
  readonly body?: unknown;
}

/** What came of it. */
export interface Exported {
  readonly asked: readonly (readonly [readonly AlarmReference[], object])[];
  /** Ids of the pages that were read. */
  readonly pages: readonly string[];
  readonly log: readonly LogEntry[];
  /** The text as a reader of the document sees it, the lozenge in brackets. */
  readonly words: string;
  /** The same with the signs that nobody sees. */
  readonly text: string;
  readonly colors: readonly string[];
  /** Where its links lead. */
  readonly links: readonly string[];
}

/** Exports one badge; the document is a valid one whatever else is tested. */
export async function exported({
  answer = { state: 'ok' },
  macro = { config: { reference } },
  type = 'pdf',
  body,
  ...rest
}: Exporting = {}): Promise<Exported> {
  const asked: [readonly AlarmReference[], object][] = [];
  const pages: string[] = [];
  const log: LogEntry[] = [];
  const ports: ExportPorts = {
    now: () => now,
    appId: () => 'app',
    readPublished: (contentId) => {
      pages.push(contentId);
      return body instanceof Error
        ? Promise.reject(body)
        : Promise.resolve(body ? { body } : undefined);
    },
    readAlarms: ({ references }, occasion) => {
      asked.push([references, occasion]);
      if (answer instanceof Error) return Promise.reject(answer);
      return Promise.resolve({ answers: references.map(() => answer) });
    },
  };
  const payload = {
    exportType: type,
    extensionPayload: macro,
    context: { extension: { content: { id: '98306' } } },
  };
  const document = await badgeExport(ports, (entry) => log.push(entry))(
    payload,
    'runtime' in rest ? rest.runtime : runtime,
  );
  return { asked, pages, log, ...readDocument(document) };
}

/** What a reader sees of a document, which must be valid. */
export function readDocument(
  document: ExportedDocument,
): Pick<Exported, 'words' | 'text' | 'colors' | 'links'> {
  assert.equal(documentFault(document as AdfDocument), undefined, JSON.stringify(document));
  const [{ content }] = document.content;
  const text = content
    .map((node) => (node.type === 'text' ? node.text : `[${node.attrs.text}]`))
    .join('');
  return {
    text,
    words: text.replace(/[\u2068\u2069]/g, ''),
    colors: content.flatMap((node) => (node.type === 'status' ? [node.attrs.color] : [])),
    links: content.flatMap((node) =>
      node.type === 'text' ? (node.marks ?? []).map(({ attrs }) => attrs.href) : [],
    ),
  };
}
