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
  /** Dialogs that scripts opened in a frame. */
  readonly scripts: string[] = [];
  /** Addresses of other hosts that a frame asked. */
  readonly requests: string[] = [];
  /** Style sheets that came into a frame's document beside the app's own. */
  readonly styles: string[] = [];
  /** REST calls that Confluence has and the local site does not. */
  readonly notModelled: string[] = [];
  /** Bridge commands that the platform has and the local site does not. */
  readonly notEmulated: string[] = [];

  clear(): void {
    const { csp, scripts, requests, styles, notModelled, notEmulated } = this;
    for (const list of [csp, scripts, requests, styles, notModelled, notEmulated]) list.length = 0;
  }

  /** Takes what the site's own scripts post: a text for each list that they add to. */
  add(posted: Readonly<Record<string, unknown>>): void {
    for (const name of ['scripts', 'requests', 'styles', 'notEmulated'] as const) {
      const what = posted[name];
      if (typeof what === 'string') this[name].push(what.slice(0, longest));
    }
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

/** How many characters are kept of each text that is posted. */
const longest = 200;

function reportIn(body: string): Readonly<Record<string, string | number>> | undefined {
  try {
    const { 'csp-report': report } = JSON.parse(body) as Record<string, unknown>;
    return typeof report === 'object' && report !== null ? { ...report } : undefined;
  } catch {
    return undefined;
  }
}
