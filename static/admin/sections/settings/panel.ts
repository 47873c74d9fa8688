// What shows and changes settings, and where groups are looked for: loaded once settings are shown.
import '../../../../components/macro-form/define';
import '../../../../components/settings-panel/define';

export { siteDirectory } from '../../../shared/macro-directory/confluence-directory';
