import type { ThemeConfig } from 'antd';

/** antd in our colours; placeholder and disabled text are darkened to a contrast of 4.5:1. */
export function themeFor(isPhone: boolean): ThemeConfig {
  return {
    hashed: false,
    token: {
      colorPrimary: '#9b1c1c',
      colorLink: '#1b5089',
      colorInfo: '#1b5089',
      colorSuccess: '#17663a',
      colorWarning: '#9a5b00',
      colorError: '#b42318',
      colorText: '#1f2328',
      colorTextSecondary: '#57606a',
      colorTextDescription: '#57606a',
      colorWarningBg: '#fdf3e0',
      colorWarningBorder: '#ecc98a',
      colorErrorBg: '#fdecea',
      colorErrorBorder: '#f0b6af',
      colorSuccessBg: '#e8f4ec',
      colorSuccessBorder: '#a9d3b8',
      colorInfoBg: '#e9f1fa',
      colorInfoBorder: '#b3cde8',
      colorTextPlaceholder: '#69717b',
      colorTextDisabled: '#69717b',
      colorBorder: '#c4c9d0',
      borderRadius: 4,
      fontSize: isPhone ? 16 : 14,
      controlHeight: isPhone ? 44 : 32,
      fontFamily: 'var(--font)',
    },
    components: {
      Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
    },
  };
}
