import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeForm } from '../session/code-form.js';
import { sessionQuery } from '../session/session.js';
import type { OfferedFactor, OwnAccount } from './account.js';
import {
  accountQuery,
  confirmSecondFactor,
  offerSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
} from './account.js';
import { AskPassword } from './ask-password.js';
import { RecoveryCodes } from './recovery-codes.js';

type Doing = 'setUp' | 'remove' | 'renew';

/** Setting up an authenticator, and the recovery codes for when it is lost. */
export function SecondFactorSection({ state }: { state: OwnAccount['secondFactor'] }): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [doing, setDoing] = useState<Doing>();
  const [offered, setOffered] = useState<OfferedFactor>();
  const [codes, setCodes] = useState<readonly string[]>();
  const settle = (recoveryCodes?: readonly string[]): void => {
    setDoing(undefined);
    setOffered(undefined);
    setCodes(recoveryCodes);
    void client.invalidateQueries({ queryKey: accountQuery.queryKey });
    void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
  };
  return (
    <section className="panel account-section">
      <h2>{t('secondFactor.page')}</h2>
      <p className="quiet">
        {state.isOn ? t('secondFactor.isOn', { count: state.recoveryCodesLeft }) : t('secondFactor.isOff')}
      </p>
      {codes && <RecoveryCodes codes={codes} />}
      {offered ? (
        <Setup offered={offered} done={settle} />
      ) : doing === 'setUp' ? (
        <AskPassword submit={t('secondFactor.continue')} send={offerSecondFactor} done={setOffered} />
      ) : doing === 'renew' ? (
        <AskPassword submit={t('secondFactor.renew')} send={renewRecoveryCodes} done={settle} />
      ) : doing === 'remove' ? (
        <AskPassword submit={t('secondFactor.remove')} danger send={removeSecondFactor} done={() => settle()} />
      ) : (
        <div className="account-acts">
          <Button type={state.isOn ? 'default' : 'primary'} onClick={() => setDoing('setUp')}>
            {state.isOn ? t('secondFactor.replace') : t('secondFactor.setUp')}
          </Button>
          {state.isOn && <Button onClick={() => setDoing('renew')}>{t('secondFactor.renew')}</Button>}
          {state.isOn && !state.isRequired && (
            <Button danger onClick={() => setDoing('remove')}>
              {t('secondFactor.remove')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

function Setup({ offered, done }: { offered: OfferedFactor; done: (codes: readonly string[]) => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <p className="plain">{t('secondFactor.scan')}</p>
      <img className="account-picture" src={offered.picture} alt={t('secondFactor.picture')} width={208} height={208} />
      <p className="plain quiet">{t('secondFactor.byHand')}</p>
      <p className="plain">
        <code className="account-secret">{offered.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <CodeForm
        label={t('secondFactor.firstCode')}
        submit={t('secondFactor.confirm')}
        send={confirmSecondFactor}
        done={done}
      />
    </>
  );
}
