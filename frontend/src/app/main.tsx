import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@/ui/styles.css';
import { startI18n } from './i18n';
import { Providers } from './providers';
import { Root } from './root';

const container = document.getElementById('root');
if (container === null) throw new Error('index.html has no #root');

void startI18n().then(() =>
  createRoot(container).render(
    <StrictMode>
      <Providers>
        <Root />
      </Providers>
    </StrictMode>,
  ),
);
