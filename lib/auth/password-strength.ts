import type { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { lengthError, type PasswordError } from './password-policy.ts'

/**
 * Why a new password is refused, or null. `about` is what an attacker knows of the person: e-mail address, names,
 * organization; the product's own name is added. Takes 15 ms as a rule and 0.2 s at worst.
 */
export async function passwordError(
  password: string,
  about: readonly string[],
): Promise<PasswordError | null> {
  const wrongLength = lengthError(password)
  if (wrongLength) return wrongLength

  strength ??= load()
  const zxcvbn = await strength
  const words = contextWords(['muster', ...about])

  // What is known is worth nothing: "Vento-Sul-2026!" is a year.
  const rest = without(words, password)
  if (rest !== null && zxcvbn.check(rest).score < 3) return 'password_context'

  const { score, sequence } = zxcvbn.check(password, words)
  if (score === 4) return null
  return sequence.some((match) => match.dictionaryName === 'userInputs')
    ? 'password_context'
    : 'password_too_common'
}

let strength: Promise<ZxcvbnFactory> | undefined

// Half a million words are read on first use, so that a start costs nothing.
async function load() {
  const [{ ZxcvbnFactory }, common, en, ptBr, fr] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
    import('@zxcvbn-ts/language-pt-br'),
    import('@zxcvbn-ts/language-fr'),
  ])
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...en.dictionary, ...ptBr.dictionary, ...fr.dictionary, famous },
    graphs: common.adjacencyGraphs,
    // With the default of 100 substitutions 128 digits take over two seconds.
    l33tMaxSubstitutions: 4,
    maxLength: 128,
  })
}

// Long enough for the policy, and on every list.
const famous = ['correct horse battery staple', 'correct-horse-battery-staple', 'correcthorsebatterystaple']

/** Every word of three letters or more in what is known, whole phrases joined, without accents. */
function contextWords(about: readonly string[]) {
  const words = about.flatMap((text) => {
    const plain = fold(text.slice(0, 300))
    const [local = ''] = plain.split('@')
    const parts = plain.split(/[^\p{L}\p{N}]+/u)
    return [plain, local, parts.join(''), local.replace(/[^\p{L}\p{N}]/gu, ''), ...parts]
  })
  const distinct = new Set(words.filter((word) => word.length >= 3 && !endings.has(word)))
  return [...distinct].sort((one, other) => other.length - one.length)
}

const endings = new Set(['com', 'org', 'net', 'test', 'example', 'the', 'and'])

/** The password without the known words, or null if it holds none. */
function without(words: readonly string[], password: string) {
  const folded = fold(password)
  const rest = words.reduce((text, word) => text.replaceAll(word, ' '), folded)
  return rest === folded ? null : rest.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

function fold(text: string) {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
