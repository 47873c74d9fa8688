/** An alarm of each kind in the demo account, by what is special about it. */
export const kinds = {
  static: 'kind-static-cpu',
  math: 'kind-math-error-rate',
  band: 'kind-band-orders',
  percentile: 'kind-percentile-latency',
  promQl: 'kind-promql-pods',
  composite: 'kind-composite-checkout',
  log: 'kind-log-declined',
  actionsOff: 'kind-actions-off-disk',
  muted: 'kind-muted-batch',
  partialData: 'kind-partial-data-fleet',
  failure: 'kind-evaluation-failure-logs',
  noData: 'kind-no-data-sensor',
} as const;

/** Silences the composite alarm while somebody works on the shop; on no page. */
export const kindsMaintenance = 'kind-maintenance-window';
