/**
 * What the search looks in and the order by name follows: name and address in lower case without accents, so that
 * "etienne" finds Étienne and he stands before Felix.
 */
export const searchText = (name: string, email: string) => plain(`${name} ${email}`.trim())

/** What was typed, as a LIKE pattern: its own wildcards are taken literally. */
export const searchPattern = (typed: string) => `%${plain(typed.trim()).replace(/[\\%_]/g, '\\$&')}%`

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
