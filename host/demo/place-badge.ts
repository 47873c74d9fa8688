import type { BadgeConfig } from '../../contract/badge';
import type { AdfNode } from '../site/wiki/adf';
import { macroNode, type AppIdentity } from '../site/wiki/macro';
import { uuidOf } from './uuid-of';

/** Places one badge; without a configuration it is a macro that nobody has configured yet. */
export type PlaceBadge = (config?: BadgeConfig) => AdfNode;

/** Places the badges of one page. */
export function badgesOf(app: AppIdentity, pageName: string): PlaceBadge {
  let placed = 0;
  return (config) => {
    placed += 1;
    const localId = uuidOf(`${pageName}/${placed}`);
    return macroNode(app, {
      moduleKey: 'alarm-badge',
      localId,
      layout: 'inline',
      title: 'CloudWatch alarm',
      ...(config ? { config: { ...config } } : {}),
    });
  };
}
