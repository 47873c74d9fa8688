// The field in which groups are named, and where it looks for them: loaded once settings are shown.
import '../../../../components/macro-form/define';

export { siteDirectory } from '../../../shared/macro-directory/confluence-directory';
