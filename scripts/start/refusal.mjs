/** The one expected error of the scripts: its message is the whole line a person reads. */
export class Refusal extends Error {}

/**
 * Tells what went wrong: a refusal as its one line, anything else with its stack.
 * @param {unknown} error
 */
export function report(error) {
  console.error(error instanceof Refusal ? error.message : error)
}
