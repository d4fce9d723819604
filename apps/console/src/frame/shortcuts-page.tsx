import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRegisteredShortcuts } from './shortcuts.js';

/** What the keys do here: opened by `?`. */
export function ShortcutsPage({ isOpen, close }: { isOpen: boolean; close: () => void }): ReactNode {
  const { t } = useTranslation();
  const shortcuts = useRegisteredShortcuts();
  return (
    <Modal open={isOpen} onCancel={close} footer={null} title={t('keys.page')} width={760} destroyOnHidden>
      <dl className="keys">
        {shortcuts.map(({ keys, does }) => (
          <div key={`${keys} ${does}`}>
            <dt>
              {keys.split(' ').map((key) => (
                // As keyboards and other programs write it.
                <kbd key={key}>
                  {key.replace(/^Ctrl\+./, (both) => both.replace(/.$/, (last) => last.toUpperCase()))}
                </kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet plain">{t('keys.typing')}</p>
    </Modal>
  );
}
