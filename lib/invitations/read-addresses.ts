import { type EmailAddress, type EmailError, normalizeEmail } from '../email-address.ts'
import { personName } from '../person-name.ts'
import { type Line, type Piece, readLine } from './read-line.ts'
import { suggestDomain } from './suggest-domain.ts'

/** One person to invite: `email` as shown, or as pasted where it has an error. `suggestion` is a whole address. */
export type AddressRow = { email: string; name: string | null; error?: EmailError; suggestion?: string }

export type Reading = { rows: AddressRow[]; duplicates: number; error?: 'too_long' }

/** A longer paste is not read at all: it belongs into an import. */
const longestPaste = 100_000

/**
 * Reads addresses pasted in any shape: lists, "Name <address>", spreadsheet columns, CSV. What cannot be read
 * becomes a row with an error; the same address twice becomes one row and counts in `duplicates`.
 */
export function readAddresses(text: string, ownDomains: readonly string[] = []): Reading {
  // Folding can make one character eighteen, so the length is checked on both sides of it.
  const folded = text.length > longestPaste ? text : text.normalize('NFKC')
  if (folded.length > longestPaste) return { rows: [], duplicates: 0, error: 'too_long' }

  const lines = folded.split(/[\r\n\v\f\u0085\u2028\u2029]+/).map(readLine)
  const rows = new Map<string, AddressRow>()
  let duplicates = 0

  for (const { text: written, name } of lines.flatMap(peopleOf)) {
    const address = normalizeEmail(written)
    const earlier = 'key' in address ? rows.get(address.key) : undefined

    if ('error' in address) rows.set(`unread ${rows.size}`, { email: written, name, error: address.error })
    else if (!earlier) rows.set(address.key, rowOf(address, name, ownDomains))
    else {
      duplicates += 1
      earlier.name ??= name
    }
  }
  return { rows: [...rows.values()], duplicates }
}

function rowOf({ email, key }: EmailAddress, name: string | null, ownDomains: readonly string[]): AddressRow {
  const at = email.lastIndexOf('@') + 1
  const domain = suggestDomain(key.slice(at), ownDomains)
  return domain ? { email, name, suggestion: email.slice(0, at) + domain } : { email, name }
}

type Person = { text: string; name: string | null }

/** Gives each address of a line the words that belong to it; other words get a row of their own. */
function peopleOf(line: Line, index: number): Person[] {
  const pieces = line.pieces
    .map(tidy)
    .filter((piece, at, all) => piece.text !== '' && !isRepeated(piece, all[at + 1]))
  const nextAddress = new Map<Piece, Piece | undefined>()
  let next: Piece | undefined
  for (const piece of pieces.toReversed()) {
    nextAddress.set(piece, next)
    if (isAddress(piece)) next = piece
  }
  if (!next && index === 0 && pieces.some((piece) => columnTitle.test(piece.text))) return []

  // In a spreadsheet row what is neither name nor address is another column, not another person.
  const hasOtherColumns = line.hasTabs && pieces.filter(isAddress).length === 1
  const people = new Map(pieces.map((piece) => [piece, { text: piece.text, names: [] as string[] }]))
  let previous: Piece | undefined

  for (const piece of pieces) {
    if (isAddress(piece)) {
      previous = piece
      continue
    }
    const namesComeFirst = pieces[0]?.kind === 'words'
    const isNameless = previous ? people.get(previous)?.names.length === 0 : false
    const owner = ownerOf(piece, { previous, isNameless, next: nextAddress.get(piece), namesComeFirst })

    if (owner) people.get(owner)?.names.push(piece.text)
    if (owner || hasOtherColumns || isOrnament(piece.text, next !== undefined)) people.delete(piece)
  }
  return [...people.values()].map(({ text, names }) => ({
    text,
    name: nameOf(names, line.hasTabs ? ' ' : ', '),
  }))
}

type Neighbors = { previous?: Piece; isNameless: boolean; next?: Piece; namesComeFirst: boolean }

/** Whose name these words are: the address beside them, else the next where names come first, else the one before. */
function ownerOf(words: Piece, { previous, isNameless, next, namesComeFirst }: Neighbors): Piece | undefined {
  const isForgottenAt = /^\S+\.[a-z]{2,}$/.test(words.text)
  if (isForgottenAt || isOrnament(words.text, true)) return undefined

  const isBesideNext = next?.cell === words.cell
  const isBesidePrevious = previous?.cell === words.cell
  const isEnclosed = next?.kind === 'enclosed'

  if (isBesideNext && (isEnclosed || !isBesidePrevious)) return next
  if (isBesidePrevious) return isNameless ? previous : isBesideNext ? next : undefined
  if (next && (isEnclosed || namesComeFirst)) return next
  return isNameless ? previous : undefined
}

function isAddress(piece: Piece) {
  return piece.kind !== 'words'
}

// "ana@acme.test <ana@acme.test>" is one person.
function isRepeated(piece: Piece, next: Piece | undefined) {
  return isAddress(piece) && next?.kind === 'enclosed' && next.cell === piece.cell && next.text === piece.text
}

// Bullets, numbering and rules say nothing; beside an address, neither does a bare number.
function isOrnament(text: string, isBesideAddress: boolean) {
  return isBesideAddress ? !/\p{L}/u.test(text) : !/[\p{L}\p{N}]/u.test(text)
}

const columnTitle =
  /^(e-?mails?|e-?mail address(es)?|mails?|adresses? e-?mail|courriels?|endereços? de e-?mail)$/i
const label = /^(mailto|e-?mail|mail|courriel|to|cc|bcc|from|para|de|à):/i

/** An address without what surrounds it in running text: brackets, bullets, a full stop, "mailto:". */
function tidy(piece: Piece): Piece {
  const text = piece.text.replace(label, '').trim()
  if (!isAddress(piece) || text.length > 1000) return { ...piece, text }

  const bare = text.replace(/^[^\p{L}\p{N}_+@]+/u, '').replace(label, '')
  const [address = ''] = label.test(text) || piece.text !== text ? bare.split('?') : [bare]
  return { ...piece, text: address.replace(/(?![@_])[\p{P}\p{S}\p{Cf}]+$/u, '') || text }
}

function nameOf(names: string[], separator: string) {
  const written = names.join(separator)
  if (written.length > 500) return null

  const name = written.replace(/^[\s"'*•·–—-]+|[\s"':*•·–—-]+$/g, '')
  return personName.safeParse(name).data ?? null
}
