import type { LoadedLater } from '../../../view-store';

/** Loaded once the editor is shown: it is folded up at first. */
export const definitionForm: LoadedLater = {
  element: 'ops-definition-form',
  load: () => import('../../../../../components/definition-form/define'),
};

/** Loaded once the editor is shown: nobody publishes before that. */
export const publishDialog: LoadedLater = {
  element: 'ops-publish-dialog',
  load: () => import('../../../../../components/publish-dialog/define'),
};
