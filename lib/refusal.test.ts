import { describe, expect, it } from 'vitest'
import { messages } from '#messages/index.ts'
import { Refusal, type RefusalCode, refusals } from './refusal.ts'

describe.each(Object.entries(messages))('in %s', (_locale, words) => {
  it('every refusal has words', () => {
    expect(Object.keys(refusals).filter((code) => !(code in words.refusals))).toEqual([])
  })
})

it('carries the status it stands for', () => {
  const statuses = (Object.keys(refusals) as RefusalCode[]).map((code) => new Refusal(code).status)

  expect(statuses.every((status) => status >= 400 && status < 600)).toBe(true)
})
