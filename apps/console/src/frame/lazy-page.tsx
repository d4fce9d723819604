import { Skeleton } from 'antd';
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { LoadingFailed } from './loading-failed.js';

let pages = 0;

/**
 * A page that is loaded when somebody goes there, behind a skeleton. One whose files cannot be loaded (a new version was
 * installed meanwhile, or the network is away) says so and offers to load anew.
 * @param load `() => import('../search/search.page.js').then((one) => one.SearchPage)`
 */
export function lazyPage(load: () => Promise<ComponentType>): ReactNode {
  const Page = lazy(async () => ({ default: await load() }));
  return (
    // Each page its own: what one has thrown is not held against the next.
    <LoadingFailed key={`page-${(pages += 1)}`}>
      <Suspense fallback={<PageSkeleton />}>
        <Page />
      </Suspense>
    </LoadingFailed>
  );
}

export function PageSkeleton(): ReactNode {
  return (
    <div className="waiting" aria-busy>
      <Skeleton active title paragraph={{ rows: 10 }} />
    </div>
  );
}
