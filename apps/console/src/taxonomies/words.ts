import { addWords } from '../locales/words.js';
import en from './locales/en.json';
import zhCN from './locales/zh-CN.json';

declare module '../locales/words.js' {
  interface Words {
    readonly taxonomies: typeof en;
  }
}

addWords('taxonomies', { en, 'zh-CN': zhCN });
