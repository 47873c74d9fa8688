import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { throughPortal } from '../../rules/console-url';
import { parseConsolePage } from '../../rules/console-page';

const home = 'https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1';

describe('a link of the CloudWatch console', () => {
  // As the console, AWS's documentation and published scripts write them.
  const links: readonly (readonly [fragment: string, name: string])[] = [
    ['#dashboards/dashboard/Production', 'CloudWatch dashboard Production'],
    ['#dashboards/dashboard/Production?start=PT1H&end=null', 'CloudWatch dashboard Production'],
    ['#dashboards:name=Production', 'CloudWatch dashboard Production'],
    ['#dashboards:name=Production;start=PT3H', 'CloudWatch dashboard Production'],
    ['#dashboards:', 'CloudWatch dashboards'],
    ['#dashboards', 'CloudWatch dashboards'],
    [
      '#logsV2:log-groups/log-group/$252Faws$252Flambda$252Fpay',
      'CloudWatch log group /aws/lambda/pay',
    ],
    [
      '#logsV2:log-groups/log-group/$252Faws$252Flambda$252Fpay/log-events/2026$252F01$252F01',
      'CloudWatch log group /aws/lambda/pay',
    ],
    [
      '#logsV2:log-groups/log-group/%2Fndx-planx%2Fproduction',
      'CloudWatch log group /ndx-planx/production',
    ],
    ['#logEventViewer:group=/aws/lambda/pay;stream=a', 'CloudWatch log group /aws/lambda/pay'],
    [
      '#logEventViewer:group=%2Faws%2Fbatch%2Fjob;stream=a%2Fb',
      'CloudWatch log group /aws/batch/job',
    ],
    ['#logStream:group=pay', 'CloudWatch log group pay'],
    ['#logs:prefix=/aws', 'CloudWatch Logs'],
    ['#logsV2:log-groups', 'CloudWatch Logs'],
    [
      "#logsV2:logs-insights$3FqueryDetail$3D~(end~0~start~-3600~tz~'UTC)",
      'CloudWatch Logs Insights',
    ],
    ['#logs:', 'CloudWatch Logs'],
    ['#metricsV2:', 'CloudWatch metrics'],
    ["#metricsV2:graph=~(metrics~(~(~'AWS*2fEC2~'CPUUtilization)))", 'CloudWatch metrics'],
    ['#alarmsV2:', 'CloudWatch alarms'],
    ["#alarmsV2:?~(alarmStateFilter~'ALARM)", 'CloudWatch alarms'],
    ['#alarm:alarmFilter=inAlarm', 'CloudWatch alarms'],
    ['#s=Alarms', 'CloudWatch alarms'],
    ['#alarmsV2:alarm/checkout-latency', 'CloudWatch alarm checkout-latency'],
    ['#xray:service-map', 'CloudWatch'],
    ['', 'CloudWatch'],
  ];
  for (const [fragment, name] of links) {
    test(`names what it leads to, ${name}: ${fragment}`, () => {
      const url = home + fragment;
      assert.deepEqual(parseConsolePage(url), { name, url });
    });

    test(`names it through an access portal, too, ${name}: ${fragment}`, () => {
      const portal = { url: 'https://example.awsapps.com/start', accountNumber: '111122223333' };
      const url = throughPortal(home + fragment, portal);
      assert.deepEqual(parseConsolePage(url), { name, url });
    });
  }

  test('is named by its kind alone where its name could mislead', () => {
    for (const name of ['%E2%80%AEgnp', '%20', 'x'.repeat(513), '%E2%80%8B']) {
      const url = `${home}#dashboards/dashboard/${name}`;
      assert.deepEqual(parseConsolePage(url), { name: 'CloudWatch dashboards', url });
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
