import type { LocaleOf } from './resources';
import type * as zhCN from './terms-zh-CN';

export const tier: LocaleOf<typeof zhCN.tier> = {
  severe: 'Severe',
  considerable: 'Considerable',
  temporary: 'Temporary',
};

export const incomeSource: LocaleOf<typeof zhCN.incomeSource> = {
  wages: 'Wages',
  business: 'Business, net',
  property: 'Property, net',
  transfer: 'Transfers, net',
};
