const open = '\u2068'
const close = '\u2069'
const isolate = /\u2068(.*?)\u2069/gu
const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/** What a person typed, on one line: no control, direction or invisible characters, and no more than `most` of the rest. */
export function singleLine(text: string, most = 254): string {
  const visible = text
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\p{Bidi_Control}\u00AD\u180E\u200B\u2060-\u2064\uFEFF]/gu, '')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1')
    .trim()
  const characters = Array.from(visible)

  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : visible
}

/** The lines of a longer text, each as `singleLine` leaves it, without the empty ones. */
export function lines(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => singleLine(line, 1000))
    .filter((line) => line !== '')
}

/** Marks a name, so that its direction cannot reorder the sentence around it; `parts` and `unmarked` read the marks. */
export function marked(text: string): string {
  return `${open}${singleLine(text)}${close}`
}

/** A sentence cut at its marks: every second part is a name. */
export function parts(text: string): string[] {
  return text.split(isolate)
}

/** A sentence for where there is no markup: only names written right to left keep their isolation. */
export function unmarked(text: string): string {
  return text.replace(isolate, (whole, name: string) => (rightToLeft.test(name) ? whole : name))
}
