import * as z from 'zod/mini'
import { hasHiddenCharacters } from './hidden-characters.ts'

export type NameError = 'required' | 'too_long' | 'characters'

const maxLength = 120

/** A person's name in any script, tidied: composed, single spaces, at most 120 characters and at least one letter. */
export const personName = name({ required: true, needs: /\p{L}/u, startsWith: /^[^=+@-]/ })

/** A person's name that may be left empty. */
export const optionalPersonName = name({ required: false, needs: /\p{L}/u, startsWith: /^[^=+@-]/ })

/** An organization's name: like a person's, but digits alone will do. */
export const organizationName = name({ required: true, needs: /[\p{L}\p{N}]/u, startsWith: /^[^=]/ })

/** A note of plain text: lines are kept, at most `max` characters, empty if nothing was written. */
export function plainText(max: number) {
  return text((typed) => {
    const note = typed
      .normalize('NFC')
      .replace(/\r\n?/g, '\n')
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()

    if (codePoints(note) > max) return { error: 'too_long' }
    if (looksLikeMarkup.test(note) || note.startsWith('=')) return { error: 'characters' }
    if (hasHiddenCharacters(note.replaceAll('\n', ' ')) || isStacked(note)) return { error: 'characters' }
    return note
  })
}

function name({ required, needs, startsWith }: { required: boolean; needs: RegExp; startsWith: RegExp }) {
  return text((typed) => {
    const tidy = typed.normalize('NFC').replace(/\s+/g, ' ').trim()

    if (tidy === '') return required ? { error: 'required' } : tidy
    if (codePoints(tidy) > maxLength) return { error: 'too_long' }
    if (!needs.test(tidy) || !startsWith.test(tidy)) return { error: 'characters' }
    if (/[<>]|:\/\//.test(tidy) || hasHiddenCharacters(tidy)) return { error: 'characters' }
    if (isStacked(tidy) || tidy.split(' ').some(mixesAlphabets)) return { error: 'characters' }
    return tidy
  })
}

function text(read: (typed: string) => string | { error: NameError }) {
  return z.pipe(
    z.string('required'),
    z.transform((typed, context) => {
      const result = read(typed)
      if (typeof result === 'string') return result

      context.issues.push({ code: 'custom', message: result.error, input: typed })
      return z.NEVER
    }),
  )
}

const looksLikeMarkup = /<[a-z/!?]/i

function codePoints(text: string) {
  return [...text].length
}

// Five marks on one letter climb over the lines above it.
function isStacked(text: string) {
  return /\p{M}{5}/u.test(text)
}

// A word that mixes Latin with Cyrillic or Greek letters is written to be mistaken for another one.
function mixesAlphabets(word: string) {
  return /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word)
}
