/** In which order items of a time line are told (botocore's model, ScanBy). */
export const scanOrders = ['TimestampDescending', 'TimestampAscending'] as const;
