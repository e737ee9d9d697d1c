import { useTranslation } from 'react-i18next';

const yuan = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const tenThousand = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 0, maximumFractionDigits: 2 });

/** Fen as `1,234.50`. */
export const yuanText = (fen: number): string => yuan.format(fen / 100);

interface MoneyProps {
  /** Whole fen, as on the wire. */
  fen: number | null | undefined;
  /** 万元, for the dashboard only. */
  tenThousands?: boolean;
  /** In a column whose head already names the unit. */
  bare?: boolean;
}

export function Money({ fen, tenThousands, bare }: MoneyProps) {
  const { t } = useTranslation();
  if (fen === null || fen === undefined) return <>—</>;
  const figure = tenThousands === true ? tenThousand.format(fen / 1_000_000) : yuanText(fen);
  if (bare === true) return <span className="numeric">{figure}</span>;
  return (
    <span className="numeric">
      {figure} {t(tenThousands === true ? 'money.tenThousand' : 'money.yuan')}
    </span>
  );
}
