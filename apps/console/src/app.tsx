import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router';
import { AccountPage } from './account/account.page.js';
import { Theme } from './appearance/theme.js';
import { NoPage } from './frame/no-page.js';
import { SignedIn } from './frame/signed-in.js';
import { SystemHealthPage } from './health/system-health.page.js';
import { ChoosePasswordPage } from './session/choose-password.page.js';
import { isSignedOut, sessionQuery } from './session/session.js';
import { SignInPage } from './session/sign-in.page.js';

const queries = new QueryClient({
  defaultOptions: { queries: { retry: 1 } },
  queryCache: new QueryCache({
    onError: (error) => {
      if (isSignedOut(error)) queries.setQueryData(sessionQuery.queryKey, { member: null, ended: true });
    },
  }),
});

export function App(): ReactNode {
  return (
    <QueryClientProvider client={queries}>
      <Theme>
        <BrowserRouter>
          <Routes>
            <Route path="/sign-in" element={<SignInPage />} />
            <Route path="/choose-password" element={<ChoosePasswordPage />} />
            <Route element={<SignedIn />}>
              <Route path="/" element={<Navigate to="/health" replace />} />
              <Route path="/account" element={<AccountPage />} />
              <Route path="/health" element={<SystemHealthPage />} />
              <Route path="*" element={<NoPage />} />
            </Route>
          </Routes>
        </BrowserRouter>
      </Theme>
    </QueryClientProvider>
  );
}
