import cookies from '@fastify/cookie';
import multipart from '@fastify/multipart';
import files from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Configuration } from '#platform/configuration.js';
import { PageFilter } from './page/page.filter.js';
import { assetsFolder, Pages } from './page/pages.js';
import { addSecurityHeaders } from './page/security-headers.js';
import { statusOf } from './status-of.js';

/** What the portal's HTTP needs besides its module. */
export async function setUpPortal(application: NestFastifyApplication, configuration: Configuration): Promise<void> {
  addSecurityHeaders(application, configuration.NODE_ENV === 'production');
  await application.register(cookies);
  // A file that is too large is cut and told of; the rest of the form is not lost with it.
  await application.register(multipart, { throwFileSizeLimit: false });
  await application.register(files, {
    root: assetsFolder,
    prefix: '/assets/',
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply) => void reply.header('cache-control', 'public, max-age=31536000, immutable'),
  });
  application.useGlobalFilters(new PageFilter(application.get(Pages), statusOf));
}
