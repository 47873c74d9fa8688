/** A violation of a frame's policy, as its browser reported it. */
export interface PolicyViolation {
  readonly document: string;
  readonly directive: string;
  readonly blocked: string;
  readonly sample: string;
}

/** What went beyond the app's bounds or beyond the local site's, since the start or the last clear. */
export class Reports {
  readonly csp: PolicyViolation[] = [];
  /** REST calls that Confluence has and the local site does not. */
  readonly notModelled: string[] = [];
  /** Bridge commands that the platform has and the local site does not. */
  readonly notEmulated: string[] = [];

  clear(): void {
    for (const list of [this.csp, this.notModelled, this.notEmulated]) list.length = 0;
  }

  /** Takes the body that a browser posts to a `report-uri`; anything else is dropped. */
  addPolicyReport(body: string): void {
    const report = reportIn(body);
    if (!report) return;
    const text = (name: string) => String(report[name] ?? '');
    this.csp.push({
      document: text('document-uri'),
      directive: text('effective-directive') || text('violated-directive'),
      blocked: text('blocked-uri'),
      sample: text('script-sample'),
    });
  }
}

function reportIn(body: string): Readonly<Record<string, string | number>> | undefined {
  try {
    const { 'csp-report': report } = JSON.parse(body) as Record<string, unknown>;
    return typeof report === 'object' && report !== null ? { ...report } : undefined;
  } catch {
    return undefined;
  }
}
