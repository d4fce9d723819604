import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { allowOwnStyles } from './appearance/own-styles.js';
import './console.css';
import { prepareLanguage } from './locales/language.js';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no element to draw in');
allowOwnStyles();
await prepareLanguage();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
