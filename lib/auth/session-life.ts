/** Seconds without a sign of life, and seconds at all, after which a session is over by the database's clock. */
export const IDLE = 7 * 24 * 3600
export const ABSOLUTE = 30 * 24 * 3600
