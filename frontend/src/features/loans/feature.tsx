import { type Feature, screen } from '@/ui/feature';

export const loans: Feature = {
  routes: [
    screen('loans', 'listLoans', async () => (await import('./loans-screen')).LoansScreen),
    screen(
      'loans/simulation',
      'simulateFund',
      async () => (await import('./simulation-screen')).SimulationScreen,
    ),
    screen('bank-loans', 'listBankLoans', async () => (await import('./bank-loans-screen')).BankLoansScreen),
    screen(
      'bank-loans/:bankLoanId',
      'getBankLoan',
      async () => (await import('./bank-loan-screen')).BankLoanScreen,
    ),
    screen('loans/:loanId', 'getLoan', async () => (await import('./loan-screen')).LoanScreen),
  ],
  menu: [
    {
      path: '/loans',
      label: { 'zh-CN': '帮扶借款', en: 'Loans' },
      icon: 'transaction',
      group: 'help',
      operation: 'listLoans',
    },
    {
      path: '/bank-loans',
      label: { 'zh-CN': '银行贷款', en: 'Loans of banks' },
      icon: 'creditCard',
      group: 'help',
      operation: 'listBankLoans',
    },
  ],
};
