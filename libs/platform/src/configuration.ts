import { readFileSync } from 'node:fs';
import { plainToInstance, Type } from 'class-transformer';
import {
  IsEmail,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  MinLength,
  validateSync,
} from 'class-validator';
import { IsPortNumber } from './is-port-number.js';
import { MailConfiguration } from './mail-configuration.js';
import { StartupError } from './startup-error.js';
import { IsProxyList } from './trusted-proxies.js';

/** What the environment says. One property for each variable, under the variable's own name. */
export class Configuration extends MailConfiguration {
  @IsIn(['development', 'production', 'test'], { message: 'must be development, production or test' })
  readonly NODE_ENV: 'development' | 'production' | 'test' = 'development';

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace'], {
    message: 'must be fatal, error, warn, info, debug or trace',
  })
  readonly LOG_LEVEL: string = 'info';

  /** The address that every listener of this process binds to. */
  @IsString()
  @IsNotEmpty({ message: 'must be an address to listen on, such as 127.0.0.1' })
  readonly HOST: string = '127.0.0.1';

  @IsString()
  @IsNotEmpty({ message: 'must be a folder' })
  readonly DATA_DIR: string = './data';

  @Matches(/^mongodb(\+srv)?:\/\/./, { message: 'must be a MongoDB address: mongodb://host:27017/redress' })
  readonly MONGODB_URI!: string;

  @Matches(/^(rediss?:\/\/.|unix:\/)/, {
    message: 'must be a Redis address: redis://host:6379 or unix:/path/to/redis.sock',
  })
  readonly REDIS_URL!: string;

  /** What every signature of this installation is derived from; `npm start` makes one and keeps it in the data folder. */
  @MinLength(32, { message: 'must have at least 32 characters' })
  readonly SECRET_KEY!: string;

  @IsPortNumber()
  readonly API_PORT: number = 3000;

  @IsPortNumber()
  readonly PORTAL_PORT: number = 3001;

  /** Where customers reach the portal, for the links in letters; without it they lead to this machine. */
  @IsOptional()
  @Matches(/^https?:\/\/[^\s#?]+$/, {
    message: 'must be the address of the portal, such as https://complaints.example.org',
  })
  readonly PORTAL_URL?: string;

  /** Proxies before the portal and the api that say in `X-Forwarded-For` who asks. From anybody else that header is not believed. */
  @IsOptional()
  @IsProxyList()
  readonly TRUSTED_PROXIES?: readonly string[];

  /** Name, logo, colours, contact and privacy notice of the organisation (docs/portal.md); without it they are nobody's. */
  @IsOptional()
  @IsString()
  readonly BRAND_FILE?: string;

  /** Where staff reach the console, for the links in mails to them; without it they lead to this machine. */
  @IsOptional()
  @Matches(/^https?:\/\/[^\s#?]+$/, {
    message: 'must be the address of the console, such as https://staff.example.org',
  })
  readonly CONSOLE_URL?: string;

  /** Health and metrics of the worker, which serves no pages. */
  @IsPortNumber()
  readonly WORKER_PORT: number = 3002;

  /** Health and metrics of the mail gateway. */
  @IsPortNumber()
  readonly MAIL_GATEWAY_PORT: number = 3003;

  /** A folder with policies of your own (`*.policy.yaml`), beside the shipped ones. It is written to. */
  @IsOptional()
  @IsString()
  readonly POLICIES_DIR?: string;

  /** The policy of complaints for which nothing else names one, shipped or your own. */
  @IsString()
  @IsNotEmpty({ message: 'must be the name of a policy' })
  readonly HOUSE_POLICY: string = 'default';

  /** So many complaints with the same main cause within so many days are no longer about single complaints (FEATURES I4). */
  @Type(() => Number)
  @IsInt()
  @Min(2, { message: 'must be 2 or more' })
  readonly SYSTEMIC_COMPLAINTS: number = 5;

  @Type(() => Number)
  @IsInt()
  @Min(1, { message: 'must be 1 or more' })
  readonly SYSTEMIC_DAYS: number = 30;

  /** So many of a hundred closed complaints, drawn by lot, are looked at again by somebody who did not handle them (FEATURES I7). */
  @Type(() => Number)
  @Min(0, { message: 'must be a percentage from 0 to 100' })
  @Max(100, { message: 'must be a percentage from 0 to 100' })
  readonly QUALITY_SHARE: number = 10;

  /** Every one is in which more was granted than this, in the smallest unit of its policy's currency. */
  @Type(() => Number)
  @IsInt()
  @Min(0, { message: 'must be an amount in the smallest unit (fen, pence), 0 or more' })
  readonly QUALITY_REMEDY_OVER: number = 100_000;

  /** Within so many business days. */
  @Type(() => Number)
  @IsInt()
  @Min(1, { message: 'must be 1 or more' })
  readonly QUALITY_DAYS: number = 10;

  /** Whether a second person has to agree before a customer is erased. */
  @IsIn(['yes', 'no'], { message: 'must be yes or no' })
  readonly ERASURE_FOUR_EYES: 'yes' | 'no' = 'yes';

  /** When complaints that were kept as long as their policy says are purged: once an administrator has ordered it, or every day. */
  @IsIn(['ordered', 'daily'], { message: 'must be ordered or daily' })
  readonly RETENTION_PURGE: 'ordered' | 'daily' = 'ordered';

  /** For how many days mails are kept that belong to nobody: robots' answers, second copies, replies that nobody has decided about. */
  @Type(() => Number)
  @IsInt()
  @Min(30, { message: 'must be 30 or more' })
  readonly UNPLACED_MAIL_DAYS: number = 1096;

  /** Requests that change something, a minute, of one member of staff or one machine's key; more are refused (429). */
  @Type(() => Number)
  @IsInt()
  @Min(10, { message: 'must be 10 or more' })
  readonly STAFF_CHANGES_A_MINUTE: number = 600;

  /** Whose national telephone numbers are meant when no country is said: `CN`, `GB` … (ISO 3166). */
  @Matches(/^[A-Z]{2}$/, { message: 'must be a country in two capital letters, such as CN' })
  readonly PHONE_REGION: string = 'CN';

  /** Who gets each day's seal of the histories, outside the reach of whoever administers the database. */
  @IsOptional()
  @IsEmail({ require_tld: false }, { message: 'must be an e-mail address' })
  readonly SEAL_MAIL_TO?: string;

  @IsOptional()
  @IsEmail({ require_tld: false }, { message: 'must be an e-mail address' })
  readonly ADMIN_EMAIL?: string;

  @IsOptional()
  @MinLength(12, { message: 'must have at least 12 characters' })
  readonly ADMIN_PASSWORD?: string;

  /** Who must sign in with a code of an authenticator besides the password; whoever wants to may, whatever is set here. */
  @IsIn(['administrators', 'everybody', 'optional'], { message: 'must be administrators, everybody or optional' })
  readonly SECOND_FACTOR: 'administrators' | 'everybody' | 'optional' = 'administrators';

  /** Single sign-on: the provider (OpenID Connect), what it calls us, our secret there, and what staff call it. */
  @IsOptional()
  @Matches(/^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/])\S+$/, {
    message: 'must be the https address of an OpenID Connect provider',
  })
  readonly OIDC_ISSUER?: string;

  @IsOptional()
  @IsString()
  readonly OIDC_CLIENT_ID?: string;

  @IsOptional()
  @IsString()
  readonly OIDC_CLIENT_SECRET?: string;

  @IsOptional()
  @IsString()
  readonly OIDC_NAME?: string;

  /** Whether everything here is made up, which the pages then say. */
  @IsIn(['yes', 'no'], { message: 'must be yes or no' })
  readonly DEMONSTRATION: 'yes' | 'no' = 'no';

  /** Asked of whoever reads /metrics. Without it only the machine itself may read them. */
  @IsOptional()
  @MinLength(16, { message: 'must have at least 16 characters' })
  readonly METRICS_TOKEN?: string;
}

/** Never printed back, not even when they are wrong. */
const secrets = new Set([
  'ADMIN_PASSWORD',
  'DKIM_PRIVATE_KEY',
  'METRICS_TOKEN',
  'MONGODB_URI',
  'OIDC_CLIENT_SECRET',
  'REDIS_URL',
  'SECRET_KEY',
  'SMTP_URL',
]);

/** A secret may lie in a file that a variable names, as container secrets do: `SECRET_KEY_FILE=/run/secrets/key`. */
function withSecretFiles(given: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> {
  const read = [...secrets].flatMap((name) => {
    const file = given[`${name}_FILE`];
    if (file === undefined || name === 'DKIM_PRIVATE_KEY') return [];
    if (given[name] !== undefined) throw new StartupError(`Set ${name} or ${name}_FILE, not both.`);
    try {
      return [[name, readFileSync(file, 'utf8').trim()] as const];
    } catch (error) {
      const why = typeof error === 'object' && error && 'code' in error ? String(error.code) : 'no reason is known';
      throw new StartupError(`The file that ${name}_FILE names cannot be read (${why}).`);
    }
  });
  return { ...given, ...Object.fromEntries(read) };
}

/**
 * Reads the configuration from environment variables. A variable that is set to nothing counts as not set.
 * @throws StartupError naming every variable that is wrong, with what it must be.
 */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const given = withSecretFiles(
    Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== '')),
  );
  const configuration = plainToInstance(Configuration, given, { exposeDefaultValues: true });
  const faults = validateSync(configuration, { stopAtFirstError: true, forbidUnknownValues: false });
  if (faults.length > 0) {
    const lines = faults.map(({ property, constraints, value }) => {
      const was = value === undefined ? 'but is not set' : secrets.has(property) ? '' : `but is "${String(value)}"`;
      return `  ${property} ${Object.values(constraints ?? {}).join('; ')} ${was}`.trimEnd();
    });
    throw new StartupError(`The configuration is not right:\n${lines.join('\n')}`);
  }
  return configuration;
}
