import { environmentId } from '../demo/ids';
import type { Manifest, UiModule } from '../forge/manifest';
import type { FrameData, PageData } from './client/page-data';
import type { ContextTokens } from './contexts';
import type { Doors } from './doors';
import { frameTicket } from './frames';
import { configuredMacro, editedMacro, viewedMacro, type MacroPlace } from './macro-context';
import { documentKey, type Resource } from './resources';
import type { Signer } from './signer';
import { themeState } from './tokens';
import type { Visit } from './view/visit';
import type { PlacedMacro } from './wiki/macro';

/** What makes the data of a page's frames. */
export interface FrameDataOptions {
  readonly doors: Doors;
  readonly manifest: Manifest;
  readonly resources: ReadonlyMap<string, Resource>;
  readonly contexts: ContextTokens;
  readonly signer: Signer;
}

/** A macro module of the manifest. */
export type MacroModule = Manifest['macros'][number];

/** Stands for the upload that a CDN address names; one build is one version here. */
const version = '0f4c2c0e-5a1b-4f7e-9d3a-2b6c8e1d7f90';

/** A macro's frame on a page that is read or edited. */
export function macroFrame(
  options: FrameDataOptions,
  module: UiModule,
  visit: Visit,
  place: MacroPlace,
  macro: PlacedMacro,
): FrameData {
  const isEdited = visit.mode === 'edit';
  return frame(options, module, visit, {
    ...standing(place, macro),
    page: module.page,
    context: isEdited
      ? editedMacro(place, macro)
      : viewedMacro(options.manifest.appId, place, macro),
  });
}

/** The frame of a macro's config dialog; undefined for macros without one. */
export function configFrame(
  options: FrameDataOptions,
  module: MacroModule,
  visit: Visit,
  place: MacroPlace,
  macro: PlacedMacro,
  isInserting: boolean,
): FrameData | undefined {
  if (!module.config) return undefined;
  return frame(options, module, visit, {
    ...standing(place, macro),
    page: module.config.page,
    context: configuredMacro(place, macro, isInserting),
  });
}

/** The frame of the app's page in Confluence's settings. */
export function settingsFrame(
  options: FrameDataOptions,
  module: UiModule,
  visit: Visit,
): FrameData {
  const localId = `settings-${module.key}`;
  return frame(options, module, visit, {
    page: module.page,
    localId,
    layout: 'block',
    context: { localId, extension: { type: 'confluence:globalSettings' } },
  });
}

/** What the page's scripts are told: addresses, the shared part of the context, the frames. */
export function pageData(
  options: FrameDataOptions,
  visit: Visit,
  frames: readonly FrameData[],
): PageData {
  const { doors, manifest, resources } = options;
  const addressOf = resourceAddresses(options, visit);
  const documents = [...resources.values()].flatMap((resource) =>
    [...resource.documents].map(([name, file]): [string, string] => [
      name,
      addressOf(resource.key, file),
    ]),
  );
  const { person, installation } = visit;
  return {
    siteUrl: doors.siteUrl,
    framesUrl: doors.framesUrl,
    documents: Object.fromEntries(documents),
    themeState,
    framesGrow: visit.framesGrow,
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

/** Addresses of files of the app's resources. */
export function resourceAddresses(
  { doors, manifest, signer, resources }: FrameDataOptions,
  { installation }: Visit,
): (resource: string, file: string) => string {
  const ticket = frameTicket(signer, installation.id, resources);
  return (resource, file) =>
    [doors.framesUrl, manifest.appId, environmentId, version, resource, ticket, file].join('/');
}

interface Standing extends Pick<FrameData, 'localId' | 'layout' | 'context'> {
  readonly page: UiModule['page'];
  readonly placeId?: string;
}

function standing(
  { id }: MacroPlace,
  { localId, layout }: PlacedMacro,
): Pick<Standing, 'localId' | 'layout' | 'placeId'> {
  return { localId, layout, placeId: id };
}

function frame(
  { contexts, resources }: FrameDataOptions,
  module: UiModule,
  { installation, person }: Visit,
  { page, placeId, localId, layout, context }: Standing,
): FrameData {
  const token = contexts.issue({
    installation: installation.id,
    accountId: person.accountId,
    moduleKey: module.key,
    ...context,
    ...(placeId === undefined ? {} : { placeId }),
  });
  return {
    localId,
    moduleKey: module.key,
    title: module.title,
    resource: documentKey(resources, page),
    layout,
    ...(module.viewportSize === undefined ? {} : { viewportSize: module.viewportSize }),
    context,
    token,
  };
}
