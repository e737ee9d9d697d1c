import { legacyLogicalPropertiesTransformer, StyleProvider } from '@ant-design/cssinjs';
import { QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import zhCN from 'antd/es/locale/zh_CN';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createAppQueryClient } from '@/api/query-client';
import { usePhone } from '@/ui/use-phone';
import { themeFor } from './theme';

// Chromium 87 knows neither :where() nor logical properties: without these two antd is unstyled there.
const transformers = [legacyLogicalPropertiesTransformer];

export function Providers({ children }: { children: ReactNode }) {
  const [queryClient] = useState(createAppQueryClient);
  const { i18n } = useTranslation();
  const isPhone = usePhone();
  return (
    <QueryClientProvider client={queryClient}>
      <StyleProvider hashPriority="high" transformers={transformers}>
        <ConfigProvider
          theme={themeFor(isPhone)}
          // English is antd's own default.
          {...(i18n.language === 'en' ? {} : { locale: zhCN })}
          button={{ autoInsertSpace: false }}
          getPopupContainer={() => document.getElementById('main') ?? document.body}
        >
          {children}
        </ConfigProvider>
      </StyleProvider>
    </QueryClientProvider>
  );
}
