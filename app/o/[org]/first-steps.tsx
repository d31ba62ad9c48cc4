import clsx from 'clsx'
import { Check } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ButtonLink } from '#components/ui/button.tsx'

type FirstStepsProps = {
  base: string
  licenses: number
  invited: number
  joined: boolean
  confirmation: { isDone: boolean; isMine: boolean; email: string }
}

/** What a new organization does first; gone once somebody has joined. */
export async function FirstSteps({ base, licenses, invited, joined, confirmation }: FirstStepsProps) {
  const { isDone: isConfirmed, isMine, email } = confirmation
  if (isConfirmed && joined) return null
  const t = await getTranslations('overview')
  const confirmHelp = isConfirmed ? t('steps.confirmed', { email }) : t('steps.confirmHelp', { email })
  const done = [isConfirmed, invited > 0, joined].filter(Boolean).length
  const state = { done: t('steps.isDone'), open: t('steps.isOpen') }

  return (
    <section aria-labelledby="first-steps" className="rounded-card border border-border">
      <header className="flex flex-wrap items-baseline gap-x-2.5 px-4 py-3.5">
        <h2 id="first-steps" className="text-h4">
          {t('steps.title')}
        </h2>
        <p className="text-control text-text-3">{t('steps.done', { done, all: 3 })}</p>
      </header>
      <ol>
        <Step
          done={isConfirmed}
          words={state}
          title={t('steps.confirm')}
          help={isMine ? confirmHelp : isConfirmed ? null : t('steps.confirmOther')}
        />
        <Step
          done={invited > 0}
          words={state}
          title={t('steps.invite')}
          help={
            invited > 0 ? t('steps.invited', { count: invited }) : t('steps.inviteHelp', { count: licenses })
          }
          action={
            <ButtonLink look={invited > 0 ? 'outline' : 'solid'} href={`${base}/users/invite`}>
              {t('steps.inviteUsers')}
            </ButtonLink>
          }
        />
        <Step done={joined} words={state} title={t('steps.join')} help={t('steps.joinHelp')} />
      </ol>
    </section>
  )
}

type StepProps = {
  done: boolean
  words: { done: string; open: string }
  title: string
  help: ReactNode
  action?: ReactNode
}

function Step({ done, words, title, help, action }: StepProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-border p-4">
      <span
        className={clsx(
          'grid size-4.5 shrink-0 place-items-center rounded-full',
          done ? 'bg-mark-active text-surface' : 'border-[1.5px] border-border-strong',
        )}
      >
        {done ? <Check aria-hidden size={12} strokeWidth={3} /> : null}
        <span className="sr-only">{done ? words.done : words.open}</span>
      </span>
      <div className="min-w-0 flex-1 basis-60">
        <p className={done ? 'text-text-2 line-through' : 'font-medium'}>{title}</p>
        {help ? <p className="text-control text-text-2 wrap-anywhere">{help}</p> : null}
      </div>
      {action}
    </li>
  )
}
