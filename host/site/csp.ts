import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import { load } from 'cheerio';
import type { Manifest } from '../forge/manifest';

/** Where a frame is shown and where its browser reports what the policy stopped. */
export interface FrameOrigins {
  readonly siteUrl: string;
  readonly reportUrl: string;
}

/**
 * The Content-Security-Policy of one document of the app, computed by Atlassian's own package. A
 * report address makes that package think of a tunnel and open `connect-src` to all of localhost,
 * which production does not: those two sources are taken out again.
 */
export function policyOf(html: string, manifest: Manifest, origins: FrameOrigins): string {
  const details = new CSPProcessingService({ info: () => undefined }, load).getCspDetails(
    html,
    manifest.permissions,
  );
  return new CSPInjectionService()
    .getInjectableCSP({
      existingCSPDetails: details,
      microsEnv: 'prod',
      hostname: origins.siteUrl,
      parentEmbeddingDomain: origins.siteUrl,
      tunnelCSPReporterUri: origins.reportUrl,
    })
    .map((directive) =>
      directive
        .split(' ')
        .filter((source) => source !== 'ws://localhost:*' && source !== 'http://localhost:*')
        .join(' '),
    )
    .join('; ');
}
