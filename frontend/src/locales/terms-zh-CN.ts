/** Words of the trade that several features say: each is written here once, and comes with the texts of whoever says it. */

/** Levels of hardship (rule A1). */
export const tier = { severe: '特别困难', considerable: '比较困难', temporary: '暂时困难' };

/** What a household lives on. */
export const incomeSource = {
  wages: '工资性收入',
  business: '经营净收入',
  property: '财产净收入',
  transfer: '转移净收入',
};
