import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MacroContent } from '../../../contract/library';
import { reportOf, summaryOf } from '../../../resolvers/library/reporting';

const content: MacroContent = {
  title: 'Box of the old wiki',
  description: '',
  categories: [],
  icon: '',
  bodyHandling: 'none',
  encoding: 'data-center',
  template: '## Macro title: Box\r\n## Output: Wiki Markup\r\n\r\n{panel}',
};

test('a template whose head says that its output is wiki markup needs to be rewritten', () => {
  const [finding] = reportOf(content).findings;

  assert.deepEqual([finding?.code, finding?.line], ['output-wiki', 2]);
  assert.equal(summaryOf(content).report.verdict, 'needs-rewrite');
});

test('nothing but the head says so', () => {
  for (const template of ['<p>Output</p>\n## Output: wiki', '## Output: HTML\n<p>', '## Outputs']) {
    assert.equal(summaryOf({ ...content, template }).report.verdict, 'runs', template);
  }
});
