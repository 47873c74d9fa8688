import { requestConfluence } from '@forge/bridge';
import type { AskConfluence } from './answer';

/** Confluence's REST API as Forge's bridge leads to it. */
export const bridgeConfluence: AskConfluence = (path, init) => requestConfluence(path, init);
