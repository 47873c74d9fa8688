/** The app's environment, as Forge names it in extension keys and contexts. */
export const environmentId = '12fc5028-b996-4a0f-9145-fc10538413de';

/** Two sites that have the app installed; the local site shows either, so that isolation is seen. */
export const installations = {
  first: {
    id: '3e977c3c-48d1-4270-a57b-6df1e50f843b',
    cloudId: 'c3f935cd-da99-4668-a657-6e21e49b4678',
  },
  second: {
    id: 'b6686e4a-2e6a-4419-a96f-1e4d8030063a',
    cloudId: '0fd71745-f15f-491d-ac7b-b63c0b1ff2cf',
  },
} as const;

/** Connection ids that the demo pages name, by what their badges show. */
export const connections = {
  /** The account that works: 111122223333 in eu-west-1. */
  demo: '7d9c1f64-2b1e-4c58-9a55-0d3a3c6f2a10',
  /** AWS refuses the role. */
  refused: '01d121d6-81ee-46f9-aeac-d5d9264b5596',
  /** The account has not enabled the region. */
  disabledRegion: '4a814176-439c-4d11-94eb-98d761039add',
  /** CloudWatch throttles every read. */
  throttled: 'a8c1c037-1b65-4b18-9171-cff364dbc466',
  /** CloudWatch answers with its own failure. */
  unavailable: 'dd5b7c8b-73ad-4ad9-8422-6ee0e4d55db6',
  /** Nobody ever connected it. */
  unknown: '1ab08d94-9b72-4343-8862-0ee565a5f62c',
} as const;

/** AWS accounts of the local AWS. */
export const accounts = {
  /** The one that is connected: its administrator's keys are in the ready line. */
  demo: '111122223333',
  /** Another one, for tests that must not reach the first. */
  second: '444455556666',
  /** The broker's. */
  broker: '999988887777',
} as const;

/** Region of the demo account's alarms. */
export const demoRegion = 'eu-west-1';

/** Alarms of the demo account that the runbook names. */
export const alarms = {
  shopFront: 'shop-front-composite',
  checkoutLatency: 'checkout-latency',
  checkoutErrors: 'checkout-errors',
  payments: 'payments-5xx',
  orders: 'orders-queue-depth',
  database: 'database-cpu',
  search: 'search-availability',
  backup: 'nightly-backup',
  logErrors: 'log-errors',
  /** On the page, but not in the account. */
  missing: 'checkout-latency-old',
} as const;

/** In alarm while the shop is being worked on; on no page. */
export const maintenance = 'planned-maintenance';

/** `service-01-latency` … `service-50-latency`: one for each badge of the page "fifty". */
export const serviceAlarms: readonly string[] = Array.from(
  { length: 50 },
  (_, index) => `service-${String(index + 1).padStart(2, '0')}-latency`,
);

/** Atlassian account ids of the people of the demo site. */
export const people = {
  admin: '712020:0b9a2f6e-8c1d-4a53-9d0e-5f1f0c7a6e11',
  editor: '712020:5d4e1c7b-37af-4f0e-a1c2-2e9b8d6f4a22',
  reader: '712020:8f3b6a90-6e2c-4d17-b5f4-91c0e7d2b333',
  accountant: '712020:3e5c9d17-2b64-4f80-9a1d-6c4e8f0b1555',
  partner: '712020:b61f7a42-95d3-4c0e-8e27-0d9a5c3f2666',
  unlicensed: '712020:c2e7d8f1-04b9-4e6a-8a3d-7b5f1e9c0444',
} as const;
