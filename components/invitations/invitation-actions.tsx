'use client'

import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { createContext, type ReactNode, use, useRef, useState } from 'react'
import type { Result } from '#lib/doors/result.ts'

/** What can be done with somebody's invitation. */
export type InvitationAction = 'remind' | 'reinvite' | 'copy' | 'correct' | 'revoke'
export type Invitee = { readonly id: string; readonly email: string }
export type Asked = { readonly action: InvitationAction; readonly user: Invitee }
type Door<I, O> = (organization: string, values: I) => Promise<Result<O>>
type OfUser = { userId: string }

export type InvitationDoors = {
  remind: Door<OfUser, { email: string }>
  reinvite: Door<OfUser, { email: string; sent: boolean }>
  copy: Door<OfUser, { link: string }>
  revoke: Door<OfUser, { email: string }>
  correct: Door<OfUser & { email: string }, { email: string; sent: boolean }>
}

/** What came of it; `data` of whichever door was asked. */
export type Answered = Asked & { readonly result: Result<{ email?: string; sent?: boolean; link?: string }> }

export type InvitationLabels = Readonly<Record<InvitationAction | 'view', string>>
type Scope = { labels: InvitationLabels; start: (asked: Asked) => void }

const Context = createContext<Scope | null>(null)
export const useInvitationActions = () => use(Context)

const load = () => import('./invitation-dialogs.tsx')
const Dialogs = dynamic(() => load().then((part) => part.InvitationDialogs), { ssr: false })

type InvitationActionsProps = {
  organization: string
  doors: InvitationDoors
  labels: InvitationLabels
  children: ReactNode
}

/** Carries out what the menus and buttons inside ask for, one thing at a time. Dialogs and words are fetched with the first. */
export function InvitationActions({ organization, doors, labels, children }: InvitationActionsProps) {
  const router = useRouter()
  const busy = useRef(false)
  const [asked, setAsked] = useState<Asked>()
  const [answered, setAnswered] = useState<Answered>()

  const run = async (wanted: Asked, email?: string) => {
    if (busy.current) return
    busy.current = true
    const values = { userId: wanted.user.id, email: email ?? wanted.user.email }
    const result: Answered['result'] = await doors[wanted.action](organization, values).catch(
      () => ({ ok: false, code: 'unavailable' }) as const,
    )
    busy.current = false
    setAnswered({ ...wanted, result })
    if (result.ok) {
      setAsked(undefined)
      router.refresh()
    }
  }
  const start = (wanted: Asked) => {
    void load()
    setAnswered(undefined)
    if (wanted.action === 'correct' || wanted.action === 'revoke') setAsked(wanted)
    else void run(wanted)
  }

  return (
    <Context value={{ labels, start }}>
      {children}
      {asked || answered ? (
        <Dialogs asked={asked} answered={answered} run={run} leave={() => setAsked(undefined)} />
      ) : null}
    </Context>
  )
}
