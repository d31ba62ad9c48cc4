/** A stretch of a pasted line: an address (or what was meant to be one), or the words beside it. */
export type Piece = { kind: 'address' | 'enclosed' | 'words'; text: string; lastWord: string; cell: number }

export type Line = { pieces: Piece[]; hasTabs: boolean }

/**
 * Cuts a line at commas, semicolons and tabs into cells, and each cell into addresses and words; a quoted name stays
 * whole. `enclosed` is an address in angle brackets. Expects NFKC, and looks ahead only so far, so that the time stays
 * in proportion to the line.
 */
export function readLine(line: string): Line {
  const text = line
    .normalize('NFKC')
    .replace(/[“”„«»]/g, '"')
    .replace(listMark, '')
  const pieces: Piece[] = []
  let cell = 0

  for (let at = 0; at < text.length; ) {
    const character = text.charAt(at)
    const found = character === '"' ? quotedName(text, at) : character === '<' ? enclosed(text, at) : null

    if (found) {
      push(pieces, { kind: found.kind, text: found.text, lastWord: found.text, cell })
      at += found.length
    } else if (delimiter.test(character)) {
      if (separator.test(character)) cell += 1
      at += 1
    } else {
      const end = endOfWord(text, at)
      const word = text.slice(at, end)
      push(pieces, { kind: word.includes('@') ? 'address' : 'words', text: word, lastWord: word, cell })
      at = end
    }
  }
  return { pieces, hasTabs: text.includes('\t') }
}

const listMark = /^\s{0,99}(?:\[[ x]?\]|\(?\d{1,4}[.)]|[-*•·–—])(?=\s)/i
const separator = /[,;|、\t]/
const delimiter = /[\s,;|、<>()[\]{}"]/

function endOfWord(text: string, start: number) {
  let end = start + 1
  while (end < text.length && !delimiter.test(text.charAt(end))) end += 1
  return end
}

function push(pieces: Piece[], piece: Piece) {
  const previous = pieces.at(-1)
  if (!previous || previous.cell !== piece.cell) {
    pieces.push(piece)
    return
  }

  // "ana @ acme.test" and "a@b" @acme.test stay one unreadable address: their parts must not become another one.
  const isTorn = previous.lastWord.endsWith('@') || piece.text.startsWith('@')
  if (isTorn) previous.kind = 'address'

  if (isTorn || (previous.kind === 'words' && piece.kind === 'words')) {
    previous.text += ` ${piece.text}`
    previous.lastWord = piece.lastWord
  } else pieces.push(piece)
}

function enclosed(text: string, start: number) {
  const match = /^<\s{0,9}([^\s<>,;"]{1,400})\s{0,9}>/.exec(text.slice(start, start + 420))
  const inside = match?.[1]
  if (!match || !inside?.includes('@')) return null
  return { kind: 'enclosed' as const, text: inside, length: match[0].length }
}

function quotedName(text: string, start: number) {
  if (start > 0 && !delimiter.test(text.charAt(start - 1))) return null

  const ahead = text.slice(start, start + 500)
  const match = /^"((?:[^"\\]|\\.|"")*)"(?=$|[\s,;|<@)\]])/.exec(ahead)
  const inside = match?.[1]?.replace(/\\(.)|"(")/g, '$1$2').trim()
  if (!match || inside === undefined) return null

  // Addresses in quotes are read one by one, unless they are the name of the address that follows.
  if (inside.includes('@') && !/^\s*[<@]/.test(ahead.slice(match[0].length))) return null
  return { kind: 'words' as const, text: inside, length: match[0].length }
}
