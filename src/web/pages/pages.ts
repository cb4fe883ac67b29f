/** Every page of the site: one entry per noun, in the order of the navigation. */
import type { App } from '../viewer.ts'
import { accountRoutes } from './account/route.tsx'
import { activityRoutes } from './activity/route.tsx'
import { agreementRoutes } from './agreement/route.tsx'
import { areaRoutes } from './area/route.tsx'
import { beginningRoutes } from './beginning/route.tsx'
import { chainRoutes } from './chain/route.tsx'
import { communicationRoutes } from './communication/route.tsx'
import { comparisonRoutes } from './comparison/route.tsx'
import { draftRoutes } from './draft/route.tsx'
import { draftUpdateRoutes } from './draft/update-route.tsx'
import { feedRoutes } from './feed/route.tsx'
import { fetchingRoutes } from './fetching/route.tsx'
import { figureFileRoutes } from './figure-file/route.tsx'
import { followUpRoutes } from './follow-up/route.tsx'
import { forms } from './forms.ts'
import { groupRoutes } from './group/route.tsx'
import { signatureWithdrawalRoutes } from './guard/withdrawal-route.ts'
import { handbookRoutes } from './handbook/route.tsx'
import { historyRoutes } from './history/route.tsx'
import { indicatorRoutes } from './indicator/route.tsx'
import { intakeRoutes } from './intake/route.tsx'
import { invitationRoutes } from './invitation/route.tsx'
import { lawRoutes } from './law/route.tsx'
import { mailRoutes } from './mail/route.tsx'
import { sentMailRoutes } from './mail/sent-route.tsx'
import { meetingPaperRoutes } from './meeting/paper-route.ts'
import { meetingRoutes } from './meeting/route.tsx'
import { memberRoutes } from './member/route.tsx'
import { nextPlanRoutes } from './next-plan/route.tsx'
import { orderRoutes } from './order/route.tsx'
import { organisationRoutes } from './organisation/route.tsx'
import { overviewRoutes } from './overview/route.tsx'
import { lookRoutes } from './partnership/look-route.tsx'
import { partnershipRoutes } from './partnership/route.tsx'
import { personRoutes } from './person/route.tsx'
import { pictureDocumentRoutes } from './picture/document-route.tsx'
import { picturePaperRoutes } from './picture/paper-route.ts'
import { pictureRoutes } from './picture/route.tsx'
import { placeRoutes } from './place/route.tsx'
import { planRoutes } from './plan/route.tsx'
import { takeHomeRoutes } from './plan/take-home-route.ts'
import { bulkRoutes } from './plan-table/bulk-route.tsx'
import { planTableRoutes } from './plan-table/route.tsx'
import { savedViewRoutes } from './plan-table/saved-view-route.tsx'
import { positionRoutes } from './position/route.tsx'
import { programmeRoutes } from './programme/route.tsx'
import { registerRoutes } from './publishing/register-route.tsx'
import { publishingRoutes } from './publishing/route.tsx'
import { pictureVersionRoutes } from './publishing/version-route.tsx'
import { presenceRoutes } from './record/presence-route.tsx'
import { recordRoutes } from './record/route.tsx'
import { reportDeedRoutes } from './report/deed-route.tsx'
import { reportRoutes } from './report/route.tsx'
import { formRoutes } from './round/form-route.tsx'
import { roundRoutes } from './round/route.tsx'
import { searchRoutes } from './search/route.tsx'
import { sessionRoutes } from './session/route.tsx'
import { boundaryRoutes } from './source/boundary-route.tsx'
import { sourceRoutes } from './source/route.tsx'
import { timelineRoutes } from './timeline/route.tsx'
import { toDoRoutes } from './to-do/route.tsx'
import { decisionRoutes } from './version/decision-route.tsx'
import { referralRoutes } from './version/referral-route.tsx'
import { versionRoutes } from './version/route.tsx'

export const pages: ((app: App) => void)[] = [
  sessionRoutes,
  beginningRoutes,
  accountRoutes,
  mailRoutes,
  feedRoutes,
  invitationRoutes,
  overviewRoutes,
  toDoRoutes,
  planRoutes,
  takeHomeRoutes,
  planTableRoutes,
  bulkRoutes,
  savedViewRoutes,
  versionRoutes,
  referralRoutes,
  decisionRoutes,
  comparisonRoutes,
  timelineRoutes,
  nextPlanRoutes,
  handbookRoutes,
  chainRoutes,
  areaRoutes,
  activityRoutes,
  indicatorRoutes,
  orderRoutes,
  placeRoutes,
  organisationRoutes,
  groupRoutes,
  positionRoutes,
  personRoutes,
  programmeRoutes,
  followUpRoutes,
  roundRoutes,
  formRoutes,
  reportRoutes,
  reportDeedRoutes,
  meetingRoutes,
  meetingPaperRoutes,
  communicationRoutes,
  pictureRoutes,
  sourceRoutes,
  boundaryRoutes,
  fetchingRoutes,
  figureFileRoutes,
  intakeRoutes,
  pictureDocumentRoutes,
  picturePaperRoutes,
  publishingRoutes,
  signatureWithdrawalRoutes,
  pictureVersionRoutes,
  registerRoutes,
  lawRoutes,
  agreementRoutes,
  partnershipRoutes,
  lookRoutes,
  memberRoutes,
  sentMailRoutes,
  draftRoutes,
  draftUpdateRoutes,
  historyRoutes,
  searchRoutes,
  presenceRoutes,
  ...forms.map(form => (app: App) => recordRoutes(app, form)),
]
