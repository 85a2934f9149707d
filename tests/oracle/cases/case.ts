import type { Campaign } from '../campaign.ts';

/**
 * A worked case: a campaign and the rows that it must give, by hand, as CSV without the campaign's id:
 * totals `unit,figure,term,value,covered,expected,provisional,state`; differences `unit,figure,term,own,below,difference,note`;
 * figures `unit,figure,term,value,state`; statuses `unit,state,before,filed,evidence,daysLate`;
 * rates `unit,level,expected,filed,onTime,rate,rateOnTime` (null is empty).
 */
export interface Case {
  readonly name: string;
  readonly campaign: Campaign;
  /** Only this unit's rows are compared; all, where it is absent. */
  readonly unit?: string;
  readonly totals?: readonly string[];
  readonly differences?: readonly string[];
  readonly figures?: readonly string[];
  readonly statuses?: readonly string[];
  readonly rates?: readonly string[];
}
