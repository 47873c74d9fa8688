import { environmentId } from '../../host/demo/ids';
import { page, paragraph } from '../../host/demo/prose';
import type { ConfluenceRequest, ForgeOptions, MacroExport } from '../../host/forge';
import { readManifest } from '../../host/forge/manifest';
import { macroNode } from '../../host/site/wiki/macro';
import { alarmName, type Backend } from '../lib/backend';

/** How the badges of a page came there. */
export type Placing = 'chosen' | 'pasted';

const contentId = '98306';
const localIdOf = (index: number): string => `badge-${index}`;
const linkOf = (index: number): string =>
  `https://eu-west-1.console.aws.amazon.com/cloudwatch/home#alarmsV2:alarm/${alarmName(index)}`;

/** A Confluence that has one page, with so many pasted links to alarms. */
export interface PageOfLinks {
  readonly confluence: ForgeOptions['confluence'];
  /** Since the last call of it: points of Confluence's quota, one for a call and one for a page. */
  takePoints(): number;
}

export async function pageOfLinks(links: number): Promise<PageOfLinks> {
  const { appId } = await readManifest('manifest.yml');
  const body = page(
    ...Array.from({ length: links }, (_, index) =>
      paragraph(
        macroNode(
          { appId, environmentId },
          {
            moduleKey: 'alarm-badge',
            layout: 'inline',
            localId: localIdOf(index),
            autoConvertLink: linkOf(index),
          },
        ),
      ),
    ),
  );
  const answer = {
    status: 'current',
    spaceId: '65537',
    body: { atlas_doc_format: { value: JSON.stringify(body) } },
  };
  let points = 0;
  const confluence = ({ path }: ConfluenceRequest) => {
    const isThere = path.startsWith(`/wiki/api/v2/pages/${contentId}?`);
    points += isThere ? 2 : 1;
    return Promise.resolve({
      status: isThere ? 200 : 404,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(isThere ? answer : {}),
    });
  };
  return {
    confluence,
    takePoints: () => {
      const taken = points;
      points = 0;
      return taken;
    },
  };
}

/**
 * What Confluence asks for one badge of a page that is exported to PDF: as it was seen to tell it, and
 * beside it as former states of the app expected it.
 */
export function exportOf(
  { references, installation }: Backend,
  placing: Placing,
  index: number,
): MacroExport {
  const macro =
    placing === 'chosen'
      ? { config: { reference: references[index] } }
      : { config: {}, autoConvertLink: linkOf(index) };
  const extension = { type: 'macro', content: { id: contentId }, ...macro };
  const person = { accountId: '712020:bench-reader', accountType: 'licensed' } as const;
  const localId = localIdOf(index);
  const asked = {
    function: 'alarm-export',
    moduleKey: 'alarm-badge',
    installation: installation.id,
    user: person,
    payload: {
      exportType: 'pdf',
      context: {
        accountId: person.accountId,
        cloudId: installation.cloudId,
        localId,
        extension: { type: 'macro', content: { id: contentId } },
      },
      extensionPayload: macro,
    },
    exportType: 'pdf',
    localId,
    extension,
  };
  return asked;
}
