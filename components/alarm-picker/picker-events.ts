import type { AlarmLink } from '../../rules/alarm-link';

/** The editor chose an alarm, from the list or by its name. */
export class AlarmPickEvent extends Event {
  static readonly type = 'ops-alarm-pick';

  constructor(readonly alarmName: string) {
    super(AlarmPickEvent.type, { bubbles: true });
  }
}

/** The editor typed: what was chosen before is no longer, and names may begin with the text. */
export class AlarmSearchEvent extends Event {
  static readonly type = 'ops-alarm-search';

  constructor(readonly text: string) {
    super(AlarmSearchEvent.type, { bubbles: true });
  }
}

/** The editor pasted the address of an alarm in the AWS console, or its ARN. */
export class LinkPasteEvent extends Event {
  static readonly type = 'ops-link-paste';

  constructor(readonly link: AlarmLink) {
    super(LinkPasteEvent.type, { bubbles: true });
  }
}

/** The editor wants the alarms to be listed once more. */
export class ListingRetryEvent extends Event {
  static readonly type = 'ops-listing-retry';

  constructor() {
    super(ListingRetryEvent.type, { bubbles: true });
  }
}
