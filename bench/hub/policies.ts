import { buildBadge, replaced, type Variant } from '../lib/badge-variant';

/** When frames asked, and when requests left, in one frame; milliseconds since 1970. */
export interface Marks {
  readonly asked: readonly number[];
  readonly sent: readonly number[];
}

/** Where every frame of a policy keeps its marks. */
export const marks = 'globalThis.benchMarks';

const quiet = 'Math.min(shortestQuiet + (startTook ?? 0) / 2, longestQuiet)';

/** The badge as it is, and with windows that are always equally long, in milliseconds. */
export async function policies(windows: readonly number[]): Promise<readonly Variant[]> {
  const fixed = windows.map((window) => policy(`${window} ms`, String(window)));
  return Promise.all([policy('as built', quiet), ...fixed]);
}

function policy(name: string, window: string): Promise<Variant> {
  return buildBadge(name, (code, file) => {
    if (file.endsWith('static/shared/page-batch.ts')) return replaced(code, quiet, window);
    if (file.endsWith('static/alarm-badge/main.ts')) return marking(code);
    return undefined;
  });
}

/** Notes what goes into the batch, and what comes out of it. */
function marking(code: string): string {
  const sending = replaced(code, '  gateway,\n', '  gateway: marking("sent", gateway),\n');
  const asking = replaced(
    sending,
    'AlarmBadgePage(badge, ports)',
    'AlarmBadgePage(badge, { ...ports, gateway: marking("asked", ports.gateway) })',
  );
  return `${asking}
    ${marks} = { asked: [], sent: [] };
    function marking(list, gateway) {
      return (...call) => {
        if (call[0] === 'alarms.read') {
          ${marks}[list].push(performance.timeOrigin + performance.now());
        }
        return gateway(...call);
      };
    }`;
}
