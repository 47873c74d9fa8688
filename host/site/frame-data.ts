import { environmentId } from '../demo/ids';
import type { Manifest, UiModule } from '../forge/manifest';
import type { FrameData, PageData } from './client/page-data';
import type { ContextTokens } from './contexts';
import type { Doors } from './doors';
import { frameTicket } from './frames';
import type { Resource } from './resources';
import type { Signer } from './signer';
import { themeState } from './tokens';
import type { Visit } from './view/visit';
import type { Content, Space } from './wiki/content';
import type { PlacedMacro } from './wiki/macro';

/** What makes the data of a page's frames. */
export interface FrameDataOptions {
  readonly doors: Doors;
  readonly manifest: Manifest;
  readonly resources: ReadonlyMap<string, Resource>;
  readonly contexts: ContextTokens;
  readonly signer: Signer;
}

/** Stands for the upload that a CDN address names; one build is one version here. */
const version = '0f4c2c0e-5a1b-4f7e-9d3a-2b6c8e1d7f90';

/** A macro's frame, in the shape of the module's context (facts of the macro module's reference). */
export function macroFrame(
  contexts: ContextTokens,
  module: UiModule,
  visit: Visit,
  place: { readonly content: Content; readonly space: Space; readonly macro: PlacedMacro },
): FrameData {
  const { content, space, macro } = place;
  return frame(contexts, module, visit, {
    localId: macro.localId,
    layout: macro.layout,
    contentId: content.id,
    extension: {
      type: 'macro',
      content: { id: content.id, type: content.type },
      space: { id: space.id, key: space.key },
      isEditing: visit.mode === 'edit',
      references: [],
      ...(macro.config ? { config: macro.config } : {}),
    },
  });
}

/** The frame of the app's page in Confluence's settings. */
export function settingsFrame(contexts: ContextTokens, module: UiModule, visit: Visit): FrameData {
  return frame(contexts, module, visit, {
    localId: `settings-${module.key}`,
    layout: 'block',
    extension: { type: 'confluence:globalSettings' },
  });
}

/** What the page's scripts are told: addresses, the shared part of the context, the frames. */
export function pageData(
  { doors, manifest, resources, signer }: FrameDataOptions,
  visit: Visit,
  frames: readonly FrameData[],
): PageData {
  const ticket = frameTicket(signer, visit.installation.id);
  const documents = [...resources.values()].flatMap((resource) =>
    [...resource.documents].map(([name, file]): [string, string] => [
      name,
      [doors.framesUrl, manifest.appId, environmentId, version, resource.key, ticket, file].join(
        '/',
      ),
    ]),
  );
  const { person, installation } = visit;
  return {
    siteUrl: doors.siteUrl,
    framesUrl: doors.framesUrl,
    documents: Object.fromEntries(documents),
    themeState,
    context: {
      ...(person.accountType === 'anonymous' ? {} : { accountId: person.accountId }),
      cloudId: installation.cloudId,
      environmentId,
      environmentType: 'DEVELOPMENT',
      locale: 'en-US',
      siteUrl: doors.siteUrl,
      permissions: manifest.permissions,
    },
    frames,
  };
}

function frame(
  contexts: ContextTokens,
  module: UiModule,
  { installation, person }: Visit,
  place: Pick<FrameData, 'localId' | 'layout' | 'extension'> & { readonly contentId?: string },
): FrameData {
  const { contentId, localId, layout, extension } = place;
  const token = contexts.issue({
    installation: installation.id,
    accountId: person.accountId,
    moduleKey: module.key,
    localId,
    ...(contentId === undefined ? {} : { contentId }),
    extension,
  });
  return {
    localId,
    moduleKey: module.key,
    title: module.title,
    resource: module.page.resource,
    layout,
    extension,
    token,
  };
}
