/**
 * What somebody typed in this tab does not wait for whoever signs in next. A session that ran out leads back to where it
 * was (`next`), and what was typed there is still wanted.
 */
export function forgetTyped(next: string, typed: Pick<Storage, 'clear'>) {
  if (next === '') typed.clear()
}
