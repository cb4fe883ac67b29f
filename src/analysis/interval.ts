/** Lower and upper limit of an interval. Zero and infinity are limits too: from none, and without end. */
export type Interval = readonly [lower: number, upper: number]
