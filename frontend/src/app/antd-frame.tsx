import { legacyLogicalPropertiesTransformer, StyleProvider } from '@ant-design/cssinjs';
import { ConfigProvider } from 'antd';
import zhCN from 'antd/es/locale/zh_CN';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { ConflictDialog } from '@/ui/conflict-dialog';
import { usePhone } from '@/ui/use-phone';
import { themeFor } from './theme';

// Chromium 87 knows neither :where() nor logical properties: without these two antd is unstyled there.
const transformers = [legacyLogicalPropertiesTransformer];

/** Around every screen: antd as we use it. It is on its way while the session is asked for, and not in the entry. */
export function AntdFrame() {
  const { i18n } = useTranslation();
  const isPhone = usePhone();
  return (
    <StyleProvider hashPriority="high" transformers={transformers}>
      <ConfigProvider
        theme={themeFor(isPhone)}
        // English is antd's own default.
        {...(i18n.language === 'en' ? {} : { locale: zhCN })}
        button={{ autoInsertSpace: false }}
        getPopupContainer={() => document.getElementById('main') ?? document.body}
      >
        <Outlet />
        <ConflictDialog />
      </ConfigProvider>
    </StyleProvider>
  );
}
