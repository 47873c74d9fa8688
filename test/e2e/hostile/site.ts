import { startAws } from '../../../host/aws/index';
import { environmentId, installations } from '../../../host/demo/ids';
import { UserMacros } from '../../../host/demo/macro-page';
import { page } from '../../../host/demo/prose';
import { demoWiki } from '../../../host/demo/wiki';
import { startForge, type Confluence, type Forge } from '../../../host/forge/index';
import { readManifest } from '../../../host/forge/manifest';
import { openDoors } from '../../../host/site/doors';
import { startSite } from '../../../host/site/index';
import { Reports } from '../../../host/site/reports';
import { confluenceOf } from '../../../host/site/rest/confluence';
import { Wiki } from '../../../host/site/wiki/wiki';
import type { MacroUse } from '../../../contract/macros';
import type { NewMacro } from '../../../resolvers/macros/definition';
import { temporaryData } from '../stack';

/** A local site in this process, with macros of a test's own on one page. */
export interface MacroSite {
  readonly url: string;
  readonly reports: Reports;
  readonly forge: Forge;
  /** How often AWS was asked for something. */
  readonly askedAws: () => number;
  close(): Promise<void>;
}

/** The page with the macros; people of the demo may see and edit it as they may the runbook. */
export const macroPage = { id: '99001', path: '/wiki/pages/attacked' } as const;

/** How many macros are published by one job: its payload is limited. */
const publishedAtOnce = 130;

/** Starts it, with these macros published, and these uses on the page. */
export async function openMacroSite(
  macros: readonly NewMacro[],
  uses: readonly MacroUse[],
): Promise<MacroSite> {
  const data = await temporaryData();
  const doors = await openDoors({ site: 0, frames: 0 });
  const aws = await startAws();
  const reports = new Reports();
  let confluence: Confluence = () => Promise.reject(new Error('The wiki is not open yet.'));
  const forge = await startForge({
    dataFolder: data.folder,
    installations: Object.values(installations).map((each) => ({
      ...each,
      siteUrl: doors.siteUrl,
    })),
    confluence: (request) => confluence(request),
    awsUrl: aws.url,
    webTriggerBase: doors.siteUrl,
    environmentId,
  });
  const parts = Array.from({ length: Math.ceil(macros.length / publishedAtOnce) }, (_, index) =>
    macros.slice(index * publishedAtOnce, (index + 1) * publishedAtOnce),
  );
  await Promise.all(
    parts.map((part) =>
      forge.runJob({
        bundle: 'build/seed/index.js',
        exportName: 'seed',
        name: 'publish',
        payload: { macros: part },
        installation: installations.first.id,
      }),
    ),
  );
  const { appId } = await readManifest('manifest.yml');
  const wiki = await Wiki.open(seed({ appId, environmentId }, uses));
  confluence = confluenceOf(wiki, doors.siteUrl, reports);
  const site = await startSite({
    doors,
    wiki,
    reports,
    backend: forge,
    cloud: aws,
    installations: [
      { name: 'first', ...installations.first },
      { name: 'second', ...installations.second },
    ],
  });
  return {
    url: site.url,
    reports,
    forge,
    askedAws: () => aws.calls.length,
    close: async () => {
      await site.close();
      await forge.close();
      await aws.close();
      await data.remove();
    },
  };
}

function seed(app: { appId: string; environmentId: string }, uses: readonly MacroUse[]) {
  const demo = demoWiki(app);
  const placed = new UserMacros(app, 'attacked');
  const body = page(
    ...uses.map(({ name, parameters, body: text }) =>
      typeof text === 'object'
        ? placed.around({ name, parameters }, ...(text as { content: [] }).content)
        : placed.block({ name, parameters, ...(text === undefined ? {} : { body: text }) }),
    ),
  );
  const [like] = demo.content;
  if (!like) throw new Error('The demo has no page.');
  const [version] = like.versions;
  const attacked = {
    ...like,
    id: macroPage.id,
    slug: 'attacked',
    versions: [{ ...version, title: 'Attacked', body }] as const,
  };
  return { ...demo, content: [...demo.content, attacked] };
}
