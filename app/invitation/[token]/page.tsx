import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { currentPerson } from '#lib/auth/session.ts'
import { previewInvitation } from '#lib/invitations/preview.ts'
import { outside } from '#lib/transaction.ts'
import { Dead } from './dead.tsx'
import { Declining, Invitee, Known, Newcomer, Unconfirmed } from './views.tsx'
import { WrongAccount } from './wrong-account.tsx'

type Props = PageProps<'/invitation/[token]'>

const read = cache(async (token: string) => {
  const person = await currentPerson()

  return { person, invitation: await outside((tx) => previewInvitation(tx, person, { token })) }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { invitation } = await read((await params).token)
  const t = await getTranslations('accept')
  if (invitation.kind !== 'live') return { title: t('title') }

  return { title: t('join.title', { organization: invitation.organization }) }
}

/** Where an invitation is answered. Opening it changes nothing: mail scanners open links too. */
export default async function Invitation({ params, searchParams }: Props) {
  const { token } = await params
  const { decline } = await searchParams
  const { person, invitation } = await read(token)
  if (invitation.kind === 'joined') redirect('/')
  if (invitation.kind === 'dead') return <Dead token={token} />

  const view = { token, invitation }
  if (decline !== undefined) return <Declining {...view} />
  if (!person) return invitation.reader === 'known' ? <Known {...view} /> : <Newcomer {...view} />
  if (invitation.reader === 'other') return <WrongAccount {...view} signedInAs={person.email} />
  if (invitation.reader === 'unconfirmed') return <Unconfirmed {...view} />

  return <Invitee {...view} person={person} />
}
