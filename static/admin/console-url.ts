import type { PublicAccount } from '../../contract/accounts';

/**
 * The alarms of an account in the AWS console. Through the organisation's access portal, where it is
 * known: that alone leads into the right account whoever is signed in.
 */
export function consoleUrlOf({ region, accountNumber, portalUrl }: PublicAccount): string {
  const url = `https://${region}.console.aws.amazon.com/cloudwatch/home?region=${region}#alarmsV2:`;
  if (!portalUrl) return url;
  const query = new URLSearchParams({ account_id: accountNumber, destination: url });
  const portal = new URL(portalUrl);
  const start = portal.pathname.replace(/\/+$/, '') || '/start';
  return `${portal.origin}${start}/#/console?${query.toString()}`;
}
