import type { Handlers } from '@forge/resolver';
import type { AdminContract } from '../../contract/admin';
import type { MacroContent, MacroSample, SamplePreview } from '../../contract/library';
import { chosenAlarm } from '../../rules/alarm-value';
import { parseConfluenceId } from '../../rules/confluence-id';
import { fieldsOf } from '../../rules/fields';
import { parseMacroName } from '../../rules/macro-name';
import { failure, success } from '../lib/result';
import { installationOf, viewerOf } from '../lib/viewer';
import { toForm } from '../macros/choosing';
import type { MacroVersion } from '../macros/definition';
import { parseSite } from '../macros/parse-uses';
import type { GrantingPorts } from '../macros/publishing';
import { siteOf, type MacroOccasion } from '../macros/rendering';
import { contentOf, definitionOf, fits, openAccess } from './building';
import { changeMacro } from './changing';
import type { LibraryStore } from './library-store';
import { findMacro, readVersion } from './newest';
import { parseContent, parseCount, parseSamples } from './parsing';
import { reportOf } from './reporting';
import { told } from './telling';
import { alarmsOf } from './versioning';

/** What samples, previews and reports need from the outside world. */
export interface SamplesPorts {
  readonly store: LibraryStore;
  readonly grantingFor: (installation: string) => GrantingPorts;
  /** Renders samples as readers would get them. */
  readonly preview: (
    version: MacroVersion,
    samples: readonly MacroSample[],
    occasion: MacroOccasion,
  ) => Promise<readonly SamplePreview[]>;
}

type SamplesHandlers = Pick<
  Handlers<AdminContract>,
  'library.samples' | 'library.save-samples' | 'library.preview' | 'library.report'
>;

/** The functions behind samples, previews and reports. */
export function samplesHandlers({ store, grantingFor, preview }: SamplesPorts): SamplesHandlers {
  return {
    'library.samples': async ({ payload }) => {
      const name = parseMacroName(fieldsOf(payload)['name']);
      if (name === undefined) return failure('invalid-input', 'name');
      const macro = await findMacro(store, name);
      if (macro === undefined) return failure('not-found');
      const { revision } = macro.samples;
      const samples = revision === 0 ? [] : await store.readSamples(macro.id);
      return success({ samples, revision });
    },

    'library.save-samples': async ({ payload }) => {
      const fields = fieldsOf(payload);
      const name = parseMacroName(fields['name']);
      const seen = parseCount(fields['seen']);
      const samples = parseSamples(fields['samples']);
      if (name === undefined) return failure('invalid-input', 'name');
      if (seen === undefined) return failure('invalid-input', 'seen');
      if (samples === undefined) return failure('invalid-input', 'samples');
      if (!fits(JSON.stringify(samples))) return failure('too-large');
      return told(
        await changeMacro(store, name, (macro) => {
          if (macro.samples.revision !== seen) return failure('conflict', 'seen');
          const mark = { revision: macro.change + 1, count: samples.length };
          return { macro: { ...macro, samples: mark }, samples };
        }),
      );
    },

    'library.preview': async ({ payload, context }) => {
      const fields = fieldsOf(payload);
      const accountId = viewerOf(context);
      const name = parseMacroName(fields['name']);
      const samples = parseSamples(fields['samples']);
      const contentId = parseConfluenceId(fields['contentId']);
      const number = parseCount(fields['version']);
      if (accountId === undefined) return failure('forbidden');
      if (name === undefined) return failure('invalid-input', 'name');
      if (!samples?.length) return failure('invalid-input', 'samples');
      if (fields['contentId'] !== undefined && contentId === undefined) {
        return failure('invalid-input', 'contentId');
      }
      const macro = await findMacro(store, name);
      if (macro === undefined) return failure('not-found');
      const past = number ? await readVersion(store, macro, number) : undefined;
      const content = past ? contentOf(past) : parseContent(fields['content']);
      if (number && !past) return failure('not-found');
      if (content === undefined) return failure('invalid-input', 'content');
      const installation = installationOf(context);
      const granting = grantingFor(installation);
      const granted = await alarmsOf(granting, content.template);
      const version = unstored(definitionOf(macro.name, content, macro), content, granted?.alarms);
      const previews = await preview(version, await withGrants(granting, samples), {
        installation,
        accountId,
        contentId,
        ...siteOf(parseSite(fields['site'])),
        output: 'preview',
      });
      const { findings } = reportOf(content);
      return success({ previews, form: toForm(version), findings });
    },

    'library.report': ({ payload }) => {
      const { templates } = fieldsOf(payload);
      if (!Array.isArray(templates)) return failure('invalid-input', 'templates');
      const parsed = templates.map(parseReported);
      if (!parsed.every((each) => each !== undefined)) return failure('invalid-input', 'templates');
      return success({
        reports: parsed.map((content) => {
          const { parameters, isFree } = toForm(
            unstored(definitionOf('macro', content, openAccess), content),
          );
          return { ...reportOf(content), form: { parameters, isFree } };
        }),
      });
    },
  };
}

function parseReported(value: unknown): MacroContent | undefined {
  const { template, bodyHandling, encoding } = fieldsOf(value);
  const blank = { title: 'macro', description: '', categories: [], icon: '' };
  return parseContent({ ...blank, template, bodyHandling, encoding });
}

/** A version that is looked at, and not stored. */
function unstored(
  definition: MacroVersion['definition'],
  { template }: MacroContent,
  alarms: MacroVersion['alarms'] = [],
): MacroVersion {
  return { definition, template, note: '', alarms, savedAt: 0, kind: 'published' };
}

/** The samples with grants for the alarms that they name: with them they are shown as on a page. */
function withGrants(
  granting: GrantingPorts,
  samples: readonly MacroSample[],
): Promise<readonly MacroSample[]> {
  return Promise.all(
    samples.map(async (sample) => {
      const values = Object.entries(sample.parameters).map(async ([name, value]) => {
        const alarm = chosenAlarm(value);
        return [name, alarm?.alarmName ? await granting.grant(alarm) : value] as const;
      });
      return { ...sample, parameters: Object.fromEntries(await Promise.all(values)) };
    }),
  );
}
