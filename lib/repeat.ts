/** Asks for the same transaction again, as the database does itself: what a verb read has changed while it waited for a lock. */
export class Repeat extends Error {
  readonly code = '40001'
}
