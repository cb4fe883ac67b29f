/** Every noun's form, in one list. */
import { activityForm } from './activity/form.ts'
import type { RecordForm } from './record/record-form.ts'

export const forms: RecordForm[] = [activityForm]
