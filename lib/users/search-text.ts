/** What the search looks in: name and address in lower case without accents, so that "etienne" finds Étienne. */
export const searchText = (name: string, email: string) => plain(`${name} ${email}`)

/** What was typed, as a LIKE pattern: its own wildcards are taken literally. */
export const searchPattern = (typed: string) => `%${plain(typed.trim()).replace(/[\\%_]/g, '\\$&')}%`

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
