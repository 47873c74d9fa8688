import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { throughPortal } from '../../rules/console-url';
import { parseConsolePage } from '../../rules/console-page';

const home = 'https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1';

describe('a link of the CloudWatch console', () => {
  // As the console, AWS's documentation and published scripts write them.
  const links: readonly (readonly [fragment: string, kind: string, name?: string])[] = [
    ['#dashboards/dashboard/Production', 'dashboard', 'Production'],
    ['#dashboards/dashboard/Production?start=PT1H&end=null', 'dashboard', 'Production'],
    ['#dashboards:name=Production', 'dashboard', 'Production'],
    ['#dashboards:name=Production;start=PT3H', 'dashboard', 'Production'],
    ['#dashboards:', 'dashboards'],
    ['#dashboards', 'dashboards'],
    ['#logsV2:log-groups/log-group/$252Faws$252Flambda$252Fpay', 'log-group', '/aws/lambda/pay'],
    [
      '#logsV2:log-groups/log-group/$252Faws$252Flambda$252Fpay/log-events/2026$252F01$252F01',
      'log-group',
      '/aws/lambda/pay',
    ],
    [
      '#logsV2:log-groups/log-group/%2Fndx-planx%2Fproduction',
      'log-group',
      '/ndx-planx/production',
    ],
    ['#logEventViewer:group=/aws/lambda/pay;stream=a', 'log-group', '/aws/lambda/pay'],
    ['#logEventViewer:group=%2Faws%2Fbatch%2Fjob;stream=a%2Fb', 'log-group', '/aws/batch/job'],
    ['#logStream:group=pay', 'log-group', 'pay'],
    ['#logs:prefix=/aws', 'log-group', '/aws'],
    ['#logsV2:log-groups', 'logs'],
    ["#logsV2:logs-insights$3FqueryDetail$3D~(end~0~start~-3600~tz~'UTC)", 'logs'],
    ['#logs:', 'logs'],
    ['#metricsV2:', 'metrics'],
    ["#metricsV2:graph=~(metrics~(~(~'AWS*2fEC2~'CPUUtilization)))", 'metrics'],
    ['#alarmsV2:', 'alarms'],
    ["#alarmsV2:?~(alarmStateFilter~'ALARM)", 'alarms'],
    ['#alarm:alarmFilter=inAlarm', 'alarms'],
    ['#s=Alarms', 'alarms'],
    ['#alarmsV2:alarm/checkout-latency', 'alarm', 'checkout-latency'],
    ['#xray:service-map', 'console'],
    ['', 'console'],
  ];
  for (const [fragment, kind, name] of links) {
    test(`names what it leads to, ${kind}: ${fragment}`, () => {
      const url = home + fragment;
      assert.deepEqual(parseConsolePage(url), { kind, ...(name && { name }), url });
    });

    test(`names it through an access portal, too, ${kind}: ${fragment}`, () => {
      const portal = { url: 'https://example.awsapps.com/start', accountNumber: '111122223333' };
      const url = throughPortal(home + fragment, portal);
      assert.deepEqual(parseConsolePage(url), { kind, ...(name && { name }), url });
    });
  }

  test('is named by its kind alone where its name could mislead', () => {
    for (const name of ['%E2%80%AEgnp', '%20', 'x'.repeat(513), '%E2%80%8B']) {
      const url = `${home}#dashboards/dashboard/${name}`;
      assert.deepEqual(parseConsolePage(url), { kind: 'dashboard', url });
    }
  });
});

test('what leads elsewhere than to the CloudWatch console is no page of it', () => {
  const links = [
    '',
    'dashboard',
    'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:cpu',
    `${home}#dashboards`.replace('https:', 'http:'),
    `${home}#dashboards`.replace('.com', '.com.evil.example'),
    `${home}#dashboards`.replace('//', '//somebody@'),
    'https://eu-west-1.console.aws.amazon.com/ec2/home#dashboards',
    'https://example.awsapps.com/start/#/console?destination=https%3A%2F%2Fevil.example%2Fcloudwatch%2F',
    'https://example.awsapps.com/start/',
    `${home}#${'x'.repeat(9000)}`,
  ];
  for (const link of links) assert.equal(parseConsolePage(link), undefined, link);
});
