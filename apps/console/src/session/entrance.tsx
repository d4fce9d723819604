import type { ReactNode } from 'react';
import { AppearanceSwitch } from '../appearance/appearance-switch.js';
import { Brand } from '../frame/brand.js';
import { LanguageSwitch } from '../locales/language-switch.js';

/** The frame of the pages before the sign-in. */
export function Entrance({
  title,
  introduction,
  children,
}: {
  title: string;
  introduction: string;
  children: ReactNode;
}): ReactNode {
  return (
    <div className="entrance">
      <header className="bar">
        <span className="bar-home" />
        <LanguageSwitch />
        <AppearanceSwitch />
      </header>
      <main className="entrance-card">
        <Brand />
        <h1>{title}</h1>
        <p className="quiet">{introduction}</p>
        {children}
      </main>
    </div>
  );
}
