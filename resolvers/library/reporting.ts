import type {
  LibraryMacro,
  MacroContent,
  TemplateFinding,
  TemplateVerdict,
} from '../../contract/library';
import { credentialsIn } from '../../macros/report/credentials';
import { reportOn } from '../../macros/report/report';
import { wikiOutputLine } from '../../rules/wiki-output';

/** What a template was found to be, for the list. */
type Summary = Pick<LibraryMacro, 'report' | 'templateBytes'>;

/** What a template comes to when it is looked through. */
export function reportOf(content: Pick<MacroContent, 'template' | 'bodyHandling' | 'encoding'>): {
  readonly verdict: TemplateVerdict;
  readonly findings: readonly TemplateFinding[];
} {
  const { template, bodyHandling, encoding } = content;
  return reportOn(template, {
    bodyHandling,
    encoding,
    wikiOutputLine: wikiOutputLine(template),
  });
}

/** What the list says of a template. */
export function summaryOf(content: MacroContent): Summary {
  const { verdict, findings } = reportOf(content);
  return {
    report: {
      verdict,
      findings: findings.length,
      credentials: credentialsIn(content.template).length,
    },
    templateBytes: Buffer.byteLength(content.template),
  };
}
