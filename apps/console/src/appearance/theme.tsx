import { ConfigProvider, theme } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { type CSSProperties, type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../locales/language.js';
import { useAppearance } from './appearance.js';

const fontFamily =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

/** Marks keep 3:1 and words 4.5:1 against what they stand on (WCAG 2.2, 1.4.3 and 1.4.11). */
const lightColours = {
  colorPrimary: '#0e6f6b',
  // What the library derives from so dark a colour is grey.
  colorPrimaryBg: '#e2f1ef',
  colorPrimaryBgHover: '#cfe8e5',
  colorLink: '#0e6f6b',
  colorSuccess: '#2f8f4e',
  colorSuccessBg: '#edf8f0',
  colorWarning: '#c27400',
  colorError: '#d4353b',
  colorTextDescription: 'rgba(0, 0, 0, 0.65)',
  colorTextPlaceholder: 'rgba(0, 0, 0, 0.6)',
};
const darkColours = {
  colorPrimary: '#358f88',
  colorBgBase: '#121314',
  colorLink: '#5cc4bc',
  colorError: '#ff9e9b',
  colorTextDescription: 'rgba(255, 255, 255, 0.65)',
  colorTextPlaceholder: 'rgba(255, 255, 255, 0.6)',
};

/** The edge of a field is all that shows where it is, so it is a mark as well; the library's own is paler. */
const fieldsOf = (colorBorder: string) => ({
  Input: { colorBorder },
  InputNumber: { colorBorder },
  Select: { colorBorder },
  Radio: { colorBorder },
  Checkbox: { colorBorder },
});

/** Colours, shapes and the component library's own words, for everything inside. */
export function Theme({ children }: { children: ReactNode }): ReactNode {
  const { dark } = useAppearance();
  const colours = dark ? darkColours : lightColours;
  // Called for its effect: a change of language draws this again.
  useTranslation();
  useEffect(() => {
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  }, [dark]);
  return (
    <ConfigProvider
      locale={currentLanguage() === 'zh-CN' ? zhCN : enUS}
      button={{ autoInsertSpace: false }}
      // What opens on top has our colours too.
      getPopupContainer={() => document.querySelector<HTMLElement>('.ground') ?? document.body}
      theme={{
        algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
        token: { ...colours, borderRadius: 8, fontFamily, fontSize: 15 },
        components: {
          // The library takes the colour of fields, which is too dark for words on a dark ground.
          Tabs: { itemSelectedColor: colours.colorLink, itemHoverColor: colours.colorLink },
          // White would be too faint on a red that can be read as words on a dark ground.
          ...(dark && { Button: { dangerColor: darkColours.colorBgBase } }),
          ...fieldsOf(dark ? '#858b91' : '#8a8a8a'),
        },
      }}
    >
      <Ground>{children}</Ground>
    </ConfigProvider>
  );
}

/** Lends the theme's colours to our own styles (`console.css`), so that both change together. */
function Ground({ children }: { children: ReactNode }): ReactNode {
  const { token } = theme.useToken();
  const colours = {
    '--ground': token.colorBgLayout,
    '--surface': token.colorBgContainer,
    '--line': token.colorBorderSecondary,
    '--text': token.colorText,
    '--quiet': token.colorTextSecondary,
    '--link': token.colorLink,
    '--well-ground': token.colorSuccessBg,
    '--warning-ground': token.colorWarningBg,
    '--bad': token.colorError,
    '--bad-ground': token.colorErrorBg,
    '--soft': token.colorFillTertiary,
    '--primary': token.colorPrimary,
    '--primary-ground': token.colorPrimaryBg,
    '--info': token.colorInfo,
    '--info-ground': token.colorInfoBg,
    '--shade': token.colorFillSecondary,
    fontFamily,
  } as CSSProperties;
  return (
    <div className="ground" style={colours}>
      {children}
    </div>
  );
}
