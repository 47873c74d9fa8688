import type { AdfDocument } from '../site/wiki/adf';
import type { AppIdentity } from '../site/wiki/macro';
import type { GrantOf } from './grant-of';
import { alarms, connections, serviceAlarms } from './ids';
import { kinds } from './kinds/ids';
import { kindsPage } from './kinds/page';
import { UserMacros, macrosPage } from './macro-page';
import { badgesOf, type PlaceBadge } from './place-badge';
import {
  bullets,
  code,
  codeBlock,
  heading,
  link,
  page,
  panel,
  paragraph,
  steps,
  strong,
  table,
} from './prose';

/** Bodies of the demo pages, by the name in their address. */
export interface DemoBodies {
  readonly runbook: AdfDocument;
  readonly fifty: AdfDocument;
  readonly empty: AdfDocument;
  readonly macros: AdfDocument;
  readonly kinds: AdfDocument;
}

/** A reference of another site: its grant was made with a key that no installation here has. */
export const grantedElsewhere: GrantOf = (connectionId, alarmName) => ({
  connectionId,
  alarmName,
  grant: `1.00000000.${'A'.repeat(43)}`,
});

const ofPartners = {
  fraud: { connectionId: connections.refused, alarmName: 'fraud-score-latency' },
  milan: { connectionId: connections.disabledRegion, alarmName: 'milan-checkout-latency' },
  warehouse: { connectionId: connections.throttled, alarmName: 'warehouse-scanners' },
  giftCards: { connectionId: connections.unavailable, alarmName: 'gift-card-errors' },
  loyalty: { connectionId: connections.unknown, alarmName: 'loyalty-points-lag' },
} as const;

/** Every alarm that stands on a demo page. */
export const demoAlarms: readonly { readonly connectionId: string; readonly alarmName: string }[] =
  [
    ...[...Object.values(alarms), ...serviceAlarms].map((alarmName) => ({
      connectionId: connections.demo,
      alarmName,
    })),
    ...Object.values(ofPartners),
    ...Object.values(kinds).map((alarmName) => ({ connectionId: connections.demo, alarmName })),
  ];

/** The demo pages with the macros of this app and environment on them. */
export function demoBodies(app: AppIdentity, grantOf: GrantOf): DemoBodies {
  return {
    runbook: runbook(badgesOf(app, 'runbook'), grantOf, new UserMacros(app, 'runbook')),
    fifty: fifty(badgesOf(app, 'fifty'), grantOf),
    empty: page(),
    macros: macrosPage(app, grantOf),
    kinds: kindsPage(badgesOf(app, 'kinds'), grantOf),
  };
}

function runbook(badge: PlaceBadge, grantOf: GrantOf, macros: UserMacros): AdfDocument {
  const alarm = (alarmName: string, label?: string) =>
    badge({ reference: grantOf(connections.demo, alarmName), ...(label ? { label } : {}) });
  const elsewhere = ({ connectionId, alarmName }: (typeof demoAlarms)[number]) =>
    badge({ reference: grantOf(connectionId, alarmName) });

  return page(
    paragraph(
      'You are on call for the checkout of the web shop. Start here: while ',
      alarm(alarms.shopFront),
      ' is quiet, customers can buy. When it is not, work down this page before you wake anybody up.',
    ),
    panel(
      'info',
      paragraph(
        'Badges read CloudWatch when the page is opened, and every minute for as long as you look at it.',
      ),
    ),
    heading(2, 'Is checkout healthy right now?'),
    paragraph(
      'Customers feel it first in speed: ',
      alarm(alarms.checkoutLatency),
      ' watches the slowest one percent of “place order”. ',
      alarm(alarms.checkoutErrors, 'Failed orders'),
      ' counts the orders that we lose. Payments belong to another team, but their failures are ours to notice: ',
      alarm(alarms.payments),
      '.',
    ),
    table(
      ['What customers do', 'Signal', 'First step', 'Owner'],
      [
        ['Place an order'],
        [alarm(alarms.checkoutErrors)],
        ['Roll back the last release of ', code('checkout-api')],
        ['Checkout'],
      ],
      [
        ['Wait for confirmation'],
        [alarm(alarms.orders)],
        ['Add workers: ', code('orders-worker'), ' up to 12'],
        ['Fulfilment'],
      ],
      [
        ['Search the catalogue'],
        [alarm(alarms.search)],
        ['Switch to the standby index'],
        ['Discovery'],
      ],
      [
        ['Anything that writes'],
        [alarm(alarms.database)],
        ['Kill long transactions, then fail over'],
        ['Data platform'],
      ],
    ),
    heading(2, 'First five minutes'),
    steps(
      [strong('Acknowledge'), ' the page and say so in ', code('#checkout-incidents'), '.'],
      [
        'Look at ',
        alarm(alarms.checkoutLatency),
        '. Slow and failing together means the database.',
      ],
      [
        'If ',
        alarm(alarms.database),
        ' fires, take the read replica out of rotation and go to ',
        strong('Database'),
        ' below.',
      ],
      [
        'If ',
        alarm(alarms.orders),
        ' grows for ten minutes, orders are safe but late: tell support.',
      ],
      ['Still burning after fifteen minutes? Escalate. Nobody has ever been told off for it.'],
    ),
    heading(2, 'Database'),
    paragraph(
      'The orders database is the usual suspect. Last night’s backup: ',
      alarm(alarms.backup),
      '. Without a good backup do not fail over before the data platform team has looked.',
    ),
    codeBlock(
      'bash',
      'aws cloudwatch describe-alarms --alarm-names database-cpu orders-queue-depth\naws rds failover-db-cluster --db-cluster-identifier orders',
    ),
    heading(2, 'Also worth a look'),
    bullets(
      ['Error lines in the logs of checkout: ', alarm(alarms.logErrors)],
      ['The alarm of the old load balancer, gone since the move: ', alarm(alarms.missing)],
      ['Fraud scoring, run by a partner who is renewing our access: ', elsewhere(ofPartners.fraud)],
      ['The shop in Milan, where the region is not switched on yet: ', elsewhere(ofPartners.milan)],
      ['The warehouse, whose CloudWatch is busy at stocktaking: ', elsewhere(ofPartners.warehouse)],
      ['The gift card service in its own region: ', elsewhere(ofPartners.giftCards)],
      [
        'The loyalty programme, whose account was disconnected in spring: ',
        elsewhere(ofPartners.loyalty),
      ],
      ['Returns, still to be chosen by whoever owns them: ', badge()],
    ),
    heading(2, 'The shop at a glance'),
    macros.block({ name: 'service-status' }),
    heading(2, 'Who to call'),
    table(
      ['Team', 'Hours', 'How'],
      [['Checkout'], ['Always'], ['Pager, then phone']],
      [['Data platform'], ['Always'], ['Pager']],
      [['Payments'], ['Weekdays 08–18 CET'], ['Pager outside of hours through their duty manager']],
    ),
    paragraph(
      'How alarms are set up is described in ',
      link(
        'the CloudWatch user guide',
        'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html',
      ),
      '.',
    ),
  );
}

function fifty(badge: PlaceBadge, grantOf: GrantOf): AdfDocument {
  const alarm = (alarmName: string) => badge({ reference: grantOf(connections.demo, alarmName) });
  const inText = serviceAlarms.slice(0, 20);
  const inTable = serviceAlarms.slice(20);
  return page(
    paragraph(
      'Every service of the shop answers within its budget, or shows up here, nearest to the customer first.',
    ),
    heading(2, 'Services that customers touch'),
    ...pairs(inText).map((names, index) =>
      paragraph(
        `Hop ${index + 1}: `,
        ...names.flatMap((name, at) => (at === 0 ? [alarm(name)] : [' calls ', alarm(name)])),
        '.',
      ),
    ),
    heading(2, 'Services behind them'),
    table(
      ['Rack', 'Primary', 'Standby'],
      ...pairs(inTable).map((names, index) => [
        [`R${index + 1}`],
        ...names.map((name) => [alarm(name)]),
      ]),
    ),
  );
}

function pairs(names: readonly string[]): readonly (readonly string[])[] {
  return names.flatMap((_, index) => (index % 2 === 0 ? [names.slice(index, index + 2)] : []));
}
