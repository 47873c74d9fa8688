import type { PublicAccount } from '../../contract/accounts';
import { throughPortal } from '../../contract/alarm-link';

/**
 * The alarms of an account in the AWS console. Through the organisation's access portal, where it is
 * known: that alone leads into the right account whoever is signed in.
 */
export function consoleUrlOf({ region, accountNumber, portalUrl }: PublicAccount): string {
  const url = `https://${region}.console.aws.amazon.com/cloudwatch/home?region=${region}#alarmsV2:`;
  return portalUrl ? throughPortal(url, { url: portalUrl, accountNumber }) : url;
}
