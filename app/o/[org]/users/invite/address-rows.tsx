'use client'

import { ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { DepartmentsPicker } from '#components/groups/departments-picker.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { Menu } from '#components/ui/menu.tsx'
import { Popover } from '#components/ui/popover.tsx'
import { AddressRow } from './address-row.tsx'
import type { Place } from './form-values.ts'
import type { InviteForm } from './use-invite-form.ts'

const head = 'h-8 pr-2 text-start text-meta font-medium text-text-3'
const control =
  'inline-flex h-6 items-center whitespace-nowrap gap-1 text-meta font-medium text-text-2 hover:text-text pointer-coarse:h-11'

/** Everybody who is to be invited, with the controls that set all of them at once. */
export function AddressRows({ invite }: { invite: InviteForm }) {
  const t = useTranslations('invite.rows')
  const { form, fields, setup, addRow } = invite
  const all = form.watch('all')
  const duplicates = form.watch('duplicates')
  const wantsInput = useRef(false)
  useEffect(() => {
    const input = wantsInput.current ? lastInput(invite.rows.length) : undefined
    if (!input) return
    wantsInput.current = false
    input.focus()
  })

  const setAll = (change: Partial<Place>) => {
    const values = form.getValues()
    form.setValue('all', { ...values.all, ...change })
    for (const [index, row] of values.rows.entries()) invite.setRow(index, { ...row, ...change })
  }
  const add = () => {
    wantsInput.current = true
    addRow()
  }
  const remove = (index: number) => {
    const next = fields[index + 1] ?? fields[index - 1]
    flushSync(() => invite.remove(index))
    document.getElementById(next ? `row-${next.id}-remove` : ADD)?.focus()
  }

  return (
    <section aria-labelledby="invite-rows" className="grid gap-1.5">
      <div className="flex flex-wrap items-baseline gap-x-2.5 gap-y-1">
        <h2 id="invite-rows" className={fields.length > 0 ? 'text-h4' : 'sr-only'}>
          {t('count', { count: fields.length })}
        </h2>
        {duplicates > 0 ? (
          <p className="text-control text-text-3">{t('duplicates', { count: duplicates })}</p>
        ) : null}
        <button
          id={ADD}
          type="button"
          onClick={add}
          className="link touchable ml-auto text-control whitespace-nowrap max-md:ml-0 max-md:w-full max-md:text-start"
        >
          {t('addAnother')}
        </button>
      </div>
      {fields.length > 0 ? (
        <table className="w-full table-fixed border-collapse text-control max-md:block">
          <caption className="sr-only">{t('caption')}</caption>
          <thead className="max-md:block">
            <tr className="max-md:flex max-md:gap-4">
              <th scope="col" className={`${head} max-md:hidden`}>
                {t('email')}
              </th>
              <th scope="col" className={`${head} w-32 max-md:w-auto`}>
                <Menu
                  className={control}
                  entries={setup.profiles.map(({ value, label }) => ({
                    label,
                    onSelect: () => setAll({ profileId: value }),
                  }))}
                >
                  {t('profileForAll')}
                  <Icon of={ChevronDown} size={14} />
                </Menu>
              </th>
              <th scope="col" className={`${head} w-44 max-md:w-auto`}>
                <Popover
                  label={t('departmentsForAll')}
                  className={control}
                  content={(close) => (
                    <DepartmentsPicker
                      departments={setup.departments}
                      value={all}
                      onChange={setAll}
                      onDone={close}
                    />
                  )}
                >
                  {t('departmentsForAll')}
                  <Icon of={ChevronDown} size={14} />
                </Popover>
              </th>
              <th scope="col" className="w-8 max-md:hidden">
                <span className="sr-only">{t('actions')}</span>
              </th>
            </tr>
          </thead>
          {fields.map((field, index) => (
            <AddressRow
              key={field.id}
              id={`row-${field.id}`}
              invite={invite}
              index={index}
              onRemove={() => remove(index)}
            />
          ))}
        </table>
      ) : null}
    </section>
  )
}

const ADD = 'invite-add'

/** The input of the last row, once it stands there. */
const lastInput = (rows: number) =>
  document.querySelector<HTMLInputElement>(`[data-row="${rows - 1}"] input[inputmode="email"]`)
