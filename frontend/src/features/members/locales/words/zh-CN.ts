import { tier } from '@/locales/terms-zh-CN';

export const texts = {
  partyStatus: { fullMember: '正式党员', probationaryMember: '预备党员', nonMember: '群众' },
  state: {
    active: '在册',
    lostContact: '失联',
    stopped: '停止党籍',
    transferredOut: '已转出',
    removed: '出党',
    deceased: '去世',
    merged: '已并入',
  },
  tier,
};
