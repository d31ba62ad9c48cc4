'use server'

import { action } from '#lib/doors/action.ts'
import { addUserInput } from '#lib/invitations/schema.ts'
import { addUser } from '#lib/users/add.ts'

export const add = action('users.invite', addUserInput, addUser)
