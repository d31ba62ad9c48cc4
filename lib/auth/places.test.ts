import { describe, expect, it } from 'vitest'
import { countSessions } from '#lib/testing/account-links.ts'
import { anAccount, anOrganization, aSession, aUser } from '#lib/testing/factories.ts'
import { outside } from '#lib/transaction.ts'
import { chooseDefault } from './choose-default.ts'
import { homeOf, listPlaces } from './places.ts'
import { signOut } from './sign-out.ts'

describe('the organizations of a person', () => {
  it('are theirs alone, with how they stand in each', async () => {
    const person = await anAccount()
    const first = await anOrganization({ name: 'Alfa', licenses: 5 })
    const second = await anOrganization({ name: 'Beta', licenses: 5 })
    await anOrganization({ name: 'Gama' })
    await aUser(first, { account: person, status: 'waiting' })
    await aUser(second, { account: person })

    expect(await listPlaces(person.accountId)).toMatchObject([
      { slug: first.slug, name: 'Alfa', status: 'waiting', isDefault: false },
      { slug: second.slug, name: 'Beta', status: 'active', isDefault: false },
    ])
  })

  it('lead home to the chosen one, else to the first that is open, else to the welcome page', async () => {
    const person = await anAccount()
    const home = async () => homeOf(await listPlaces(person.accountId))
    expect(await home()).toBe('/welcome')

    const waits = await anOrganization({ name: 'Alfa', licenses: 5 })
    await aUser(waits, { account: person, status: 'waiting' })
    expect(await home()).toBe('/welcome')

    const first = await anOrganization({ name: 'Beta', licenses: 5 })
    const second = await anOrganization({ name: 'Gama', licenses: 5 })
    await aUser(first, { account: person })
    await aUser(second, { account: person })
    expect(await home()).toBe(`/o/${first.slug}`)

    expect(await outside((tx) => chooseDefault(tx, person, { slug: second.slug }))).toEqual({ name: 'Gama' })
    expect(await home()).toBe(`/o/${second.slug}`)
  })

  it('cannot be chosen where the person may not enter', async () => {
    const person = await anAccount()
    const other = await anOrganization()
    const ended = await anOrganization({ licenses: 5 })
    await aUser(ended, { account: person, status: 'deactivated' })
    const choose = (slug: string) => outside((tx) => chooseDefault(tx, person, { slug }))

    await expect(choose(other.slug)).rejects.toMatchObject({ code: 'not_found' })
    await expect(choose(ended.slug)).rejects.toMatchObject({ code: 'access_ended' })
    await expect(choose('nowhere')).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('signing out', () => {
  it('ends this session and no other', async () => {
    const person = await anAccount()
    await aSession(person.accountId)
    const { sessions } = await import('#db/schema/index.ts')
    const [own] = await outside((tx) =>
      tx
        .insert(sessions)
        .values({ ...person, tokenHash: person.email })
        .returning(),
    )
    const left = await outside((tx) => signOut(tx, { ...person, sessionId: own?.id ?? '' }))

    expect(left).toEqual({ to: '/sign-in', session: null })
    expect(await countSessions(person.accountId)).toBe(1)
  })

  it('leads a stranger to the sign-in page, too', async () => {
    expect(await outside((tx) => signOut(tx, null))).toEqual({ to: '/sign-in', session: null })
  })
})
