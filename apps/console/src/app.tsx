import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { Theme } from './appearance/theme.js';
import { Home } from './frame/home.js';
import { lazyPage } from './frame/lazy-page.js';
import { NoPage } from './frame/no-page.js';
import { SignedIn } from './frame/signed-in.js';
import { isSignedOut, sessionQuery } from './session/session.js';

const queries = new QueryClient({
  defaultOptions: { queries: { retry: 1 } },
  queryCache: new QueryCache({
    onError: (error) => {
      if (isSignedOut(error)) queries.setQueryData(sessionQuery.queryKey, { member: null, ended: true });
    },
  }),
});

/** Before it. Whoever is in already does not load their forms. */
const entrances = {
  '/sign-in': lazyPage(() => import('./session/sign-in.page.js').then((one) => one.SignInPage)),
  '/choose-password': lazyPage(() => import('./session/choose-password.page.js').then((one) => one.ChoosePasswordPage)),
};

/** Behind the sign-in, each loaded when somebody goes there. */
const pages = {
  '/board': lazyPage(() => import('./board/board.page.js').then((one) => one.BoardPage)),
  '/figures': lazyPage(() => import('./figures/figures.page.js').then((one) => one.FiguresPage)),
  '/figures/mails': lazyPage(() => import('./figures/figure-mails.page.js').then((one) => one.FigureMailsPage)),
  '/figures/:figure': lazyPage(() => import('./figures/list-behind.page.js').then((one) => one.ListBehindPage)),
  '/alerts': lazyPage(() => import('./alerts/alerts.page.js').then((one) => one.AlertsPage)),
  '/requests': lazyPage(() => import('./departments/requests.page.js').then((one) => one.RequestsPage)),
  '/follow-up': lazyPage(() => import('./follow-up/follow-up.page.js').then((one) => one.FollowUpPage)),
  '/search': lazyPage(() => import('./search/search.page.js').then((one) => one.SearchPage)),
  '/lessons': lazyPage(() => import('./lessons/lessons.page.js').then((one) => one.LessonsPage)),
  '/lessons/:ref': lazyPage(() => import('./lessons/lesson.page.js').then((one) => one.LessonPage)),
  '/actions': lazyPage(() => import('./lessons/actions.page.js').then((one) => one.ActionsPage)),
  '/causes': lazyPage(() => import('./causes/causes.page.js').then((one) => one.CausesPage)),
  '/alarms': lazyPage(() => import('./alarms/alarms.page.js').then((one) => one.AlarmsPage)),
  '/texts': lazyPage(() => import('./texts/texts.page.js').then((one) => one.TextsPage)),
  '/letters': lazyPage(() => import('./letters/letters.page.js').then((one) => one.LettersPage)),
  '/letters/:name': lazyPage(() => import('./letters/letter.page.js').then((one) => one.LetterPage)),
  '/feedback': lazyPage(() => import('./feedback/feedback.page.js').then((one) => one.FeedbackPage)),
  '/feedback/:id': lazyPage(() => import('./feedback/pack.page.js').then((one) => one.PackPage)),
  '/quality': lazyPage(() => import('./quality/quality.page.js').then((one) => one.QualityPage)),
  '/quality/:ref': lazyPage(() => import('./quality/review.page.js').then((one) => one.ReviewPage)),
  '/people': lazyPage(() => import('./people/people.page.js').then((one) => one.PeoplePage)),
  '/policies': lazyPage(() => import('./policies/policies.page.js').then((one) => one.PoliciesPage)),
  '/policies/:name': lazyPage(() => import('./policies/policy.page.js').then((one) => one.PolicyPage)),
  '/workflow': lazyPage(() => import('./workflow/workflow.page.js').then((one) => one.WorkflowPage)),
  '/calendars': lazyPage(() => import('./calendars/calendars.page.js').then((one) => one.CalendarsPage)),
  '/calendars/:name': lazyPage(() => import('./calendars/calendar.page.js').then((one) => one.CalendarPage)),
  '/taxonomies': lazyPage(() => import('./taxonomies/taxonomies.page.js').then((one) => one.TaxonomiesPage)),
  '/taxonomies/:name': lazyPage(() => import('./taxonomies/taxonomy.page.js').then((one) => one.TaxonomyPage)),
  '/rule-drafts/:id': lazyPage(() => import('./policies/draft.page.js').then((one) => one.DraftPage)),
  '/unplaced': lazyPage(() => import('./unplaced/unplaced.page.js').then((one) => one.UnplacedPage)),
  '/operations': lazyPage(() => import('./operations/operations.page.js').then((one) => one.OperationsPage)),
  '/audit': lazyPage(() => import('./audit/audit.page.js').then((one) => one.AuditPage)),
  '/phone': lazyPage(() => import('./phone/phone.page.js').then((one) => one.PhonePage)),
  '/conduct': lazyPage(() => import('./conduct/conduct.page.js').then((one) => one.ConductPage)),
  '/customers/:id': lazyPage(() => import('./customers/customer.page.js').then((one) => one.CustomerPage)),
  '/work': lazyPage(() => import('./work/work.page.js').then((one) => one.WorkPage)),
  '/complaints/:ref': lazyPage(() => import('./complaint/complaint.page.js').then((one) => one.ComplaintPage)),
  '/account': lazyPage(() => import('./account/account.page.js').then((one) => one.AccountPage)),
  '/health': lazyPage(() => import('./health/system-health.page.js').then((one) => one.SystemHealthPage)),
};

export function App(): ReactNode {
  return (
    <QueryClientProvider client={queries}>
      <Theme>
        <BrowserRouter>
          <Routes>
            {Object.entries(entrances).map(([path, page]) => (
              <Route key={path} path={path} element={page} />
            ))}
            <Route element={<SignedIn />}>
              <Route path="/" element={<Home />} />
              {Object.entries(pages).map(([path, page]) => (
                <Route key={path} path={path} element={page} />
              ))}
              <Route path="*" element={<NoPage />} />
            </Route>
          </Routes>
        </BrowserRouter>
      </Theme>
    </QueryClientProvider>
  );
}
