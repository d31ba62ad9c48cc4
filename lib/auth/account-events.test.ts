import { describe, expect, it } from 'vitest'
import { accountEventsOf } from '#lib/testing/account-links.ts'
import { anAccount } from '#lib/testing/factories.ts'
import { aVisitor } from '#lib/testing/visitor.ts'
import { outside } from '#lib/transaction.ts'
import { chooseLanguage } from './choose-language.ts'
import { requestMagicLink } from './request-magic-link.ts'
import { resendConfirmation } from './resend-confirmation.ts'

describe('what is written down of an account', () => {
  it('is the language somebody chose', async () => {
    const person = await anAccount()
    await outside((tx) => chooseLanguage(tx, person, { locale: 'fr' }))

    expect(await accountEventsOf(person.accountId)).toEqual(['language_chosen'])
  })

  it('is every link that was asked for', async () => {
    const person = await anAccount({ confirmed: false })
    await outside((tx) => resendConfirmation(tx, person))
    await requestMagicLink(aVisitor(), { by: 'link', email: person.email, next: undefined })

    expect(await accountEventsOf(person.accountId)).toEqual([
      'confirmation_requested',
      'sign_in_link_requested',
    ])
  })
})
