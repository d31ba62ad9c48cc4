import { redirect } from 'next/navigation'
import { homeOf, listPlaces } from '#lib/auth/places.ts'
import { requirePerson } from '#lib/doors/enter.ts'

/** No page of its own: on to the default organization, or to sign in. Whatever the address carried goes along. */
export default async function Home({ searchParams }: PageProps<'/'>) {
  const person = await requirePerson()
  const { joined } = await searchParams
  const home = homeOf(await listPlaces(person.accountId))

  redirect(typeof joined === 'string' ? `${home}?joined=${encodeURIComponent(joined)}` : home)
}
