import type { Kind, KindData, KindName } from './kind';
import { action, dateFormatter, globalSettings, helper, settingsManager } from './kinds/action';
import { content, contentBody } from './kinds/content';
import { pageManager, spaceManager } from './kinds/managers';
import { attachment, comment, label } from './kinds/parts-of-content';
import { group, picture, user, userKey } from './kinds/people';
import { permissionHelper } from './kinds/permission-helper';
import { config, renderContext, request } from './kinds/request';
import { description, space } from './kinds/space';
import { cloudwatch, generalUtil, htmlUtil, webwork } from './kinds/text-functions';
import { userAccessor } from './kinds/user-accessor';

/** Every kind by its name. */
export const kinds: { readonly [Name in KindName]: Kind<KindData[Name]> } = {
  content,
  body: contentBody,
  comment,
  attachment,
  label,
  space,
  description,
  user,
  userKey,
  picture,
  group,
  action,
  dateFormatter,
  settingsManager,
  globalSettings,
  request,
  userAccessor,
  permissionHelper,
  spaceManager,
  pageManager,
  generalUtil,
  htmlUtil,
  webwork,
  helper,
  renderContext,
  config,
  cloudwatch,
};

/** The variables of a template that are host objects, and of which kind. */
export const roots: ReadonlyMap<string, KindName> = new Map<string, KindName>([
  ['content', 'content'],
  ['space', 'space'],
  ['action', 'action'],
  ['req', 'request'],
  ['userAccessor', 'userAccessor'],
  ['permissionHelper', 'permissionHelper'],
  ['spaceManager', 'spaceManager'],
  ['pageManager', 'pageManager'],
  ['settingsManager', 'settingsManager'],
  ['generalUtil', 'generalUtil'],
  ['htmlUtil', 'htmlUtil'],
  ['webwork', 'webwork'],
  ['helper', 'helper'],
  ['renderContext', 'renderContext'],
  ['config', 'config'],
  ['bootstrap', 'config'],
  ['cloudwatch', 'cloudwatch'],
]);
