import { type Feature, publicScreen, screen } from '@/ui/feature';

const account = async () => (await import('./account/account-screen')).AccountScreen;

export const access: Feature = {
  routes: [
    screen('users', 'listUsers', async () => (await import('./users/users-screen')).UsersScreen),
    screen('users/:userId', 'getUser', async () => (await import('./users/user-screen')).UserScreen),
    screen('audit', 'searchAudit', async () => (await import('./audit/audit-screen')).AuditScreen),
    screen('account', 'changePassword', account),
    screen('account/password', 'changePassword', account),
  ],
  bareRoutes: [publicScreen('/set-up', async () => (await import('./set-up/set-up-screen')).SetUpScreen)],
  menu: [
    {
      path: '/users',
      label: { 'zh-CN': '用户与岗位', en: 'Users and posts' },
      icon: 'idcard',
      group: 'admin',
      operation: 'listUsers',
    },
    {
      path: '/audit',
      label: { 'zh-CN': '审计日志', en: 'Audit log' },
      icon: 'audit',
      group: 'admin',
      operation: 'searchAudit',
    },
  ],
};
