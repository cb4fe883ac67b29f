/** Every page of the site: one entry per noun, in the order of the navigation. */
import type { App } from '../viewer.ts'
import { activityRoutes } from './activity/route.tsx'
import { forms } from './forms.ts'
import { recordRoutes } from './record/route.tsx'
import { sessionRoutes } from './session/route.tsx'

export const pages: ((app: App) => void)[] = [
  sessionRoutes,
  activityRoutes,
  ...forms.map(form => (app: App) => recordRoutes(app, form)),
]
