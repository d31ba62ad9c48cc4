import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { DatabaseProblem } from '#lib/database-problem.ts'
import { Failure } from './failure.tsx'

const words = {
  title: 'a bug',
  text: '',
  unavailable: { title: 'no database', text: '' },
  retry: 'again',
  reference: 'known as',
}
const shown = (digest: string | undefined) =>
  renderToStaticMarkup(<Failure words={words} digest={digest} retry={() => undefined} />)

describe('a page that could not be made', () => {
  it('says so where the database does not answer', () => {
    expect(shown(new DatabaseProblem('ECONNREFUSED').digest)).toContain('no database')
    expect(shown(new DatabaseProblem('57P03').digest)).not.toContain('known as')
  })

  it('is a bug otherwise, with the reference of its log line', () => {
    expect(new DatabaseProblem('23505').digest).toBeUndefined()
    expect(shown('1234567890')).toMatch(/a bug.*known as.*1234567890/)
  })
})
