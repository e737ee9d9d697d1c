import {
  ApartmentOutlined,
  BookOutlined,
  GiftOutlined,
  SafetyOutlined,
  SwapOutlined,
  TeamOutlined,
  UploadOutlined,
  UserAddOutlined,
} from '@ant-design/icons';
import { type Feature, screen } from '@/ui/feature';

export const members: Feature = {
  routes: [
    screen('ledger', 'listLedger', async () => (await import('./ledger-screen')).LedgerScreen),
    screen('people', 'listPeople', async () => (await import('./people-screen')).PeopleScreen),
    screen('aged-members', 'listAgedMembers', async () => (await import('./aged-screen')).AgedScreen),
    screen('guarantee-gap', 'listGuaranteeGap', async () => (await import('./gap-screen')).GapScreen),
    screen('people/:personId', 'getPerson', async () => (await import('./person-screen')).PersonScreen),
    screen(
      'duplicates',
      'listDuplicates',
      async () => (await import('./duplicates/duplicates-screen')).DuplicatesScreen,
    ),
    screen(
      'duplicates/compare',
      'previewMerger',
      async () => (await import('./duplicates/compare-screen')).CompareScreen,
    ),
    screen(
      'mergers/:mergerId',
      'getMerger',
      async () => (await import('./duplicates/merger-screen')).MergerScreen,
    ),
    screen(
      'candidates',
      'listCandidates',
      async () => (await import('./development/candidates-screen')).CandidatesScreen,
    ),
    screen(
      'candidates/:candidateId',
      'getCandidate',
      async () => (await import('./development/candidate-screen')).CandidateScreen,
    ),
    screen(
      'development-cohort',
      'getCohort',
      async () => (await import('./development/cohort-screen')).CohortScreen,
    ),
    screen('transfers', 'listTransfers', async () => (await import('./transfers-screen')).TransfersScreen),
    screen(
      'organisations',
      'listOrganisations',
      async () => (await import('./organisations-screen')).OrganisationsScreen,
    ),
    screen(
      'organisations/:organisationId/reorganise',
      'reorganise',
      async () => (await import('./reorganisation/reorganise-screen')).ReorganiseScreen,
    ),
    screen(
      'reorganisations',
      'listReorganisations',
      async () => (await import('./reorganisation/reorganisations-screen')).ReorganisationsScreen,
    ),
    screen(
      'reorganisations/:reorganisationId',
      'getReorganisation',
      async () => (await import('./reorganisation/reorganisation-screen')).ReorganisationScreen,
    ),
    screen(
      'roster-imports',
      'listRosterImports',
      async () => (await import('./roster/imports-screen')).ImportsScreen,
    ),
    screen(
      'roster-imports/:importId',
      'getRosterImport',
      async () => (await import('./roster/import-screen')).ImportScreen,
    ),
  ],
  menu: [
    {
      path: '/ledger',
      label: { 'zh-CN': '困难党员台账', en: 'Ledger' },
      icon: <BookOutlined />,
      group: 'records',
      operation: 'listLedger',
    },
    {
      path: '/people',
      label: { 'zh-CN': '人员名册', en: 'People' },
      icon: <TeamOutlined />,
      group: 'records',
      operation: 'listPeople',
    },
    {
      path: '/candidates',
      label: { 'zh-CN': '党员发展', en: 'New members' },
      icon: <UserAddOutlined />,
      group: 'records',
      operation: 'listCandidates',
    },
    {
      path: '/guarantee-gap',
      label: { 'zh-CN': '应保尽保核查', en: 'Minimum living allowance' },
      icon: <SafetyOutlined />,
      group: 'records',
      operation: 'listGuaranteeGap',
    },
    {
      path: '/aged-members',
      label: { 'zh-CN': '高龄党员补助', en: 'Allowance for the aged' },
      icon: <GiftOutlined />,
      group: 'records',
      operation: 'listAgedMembers',
    },
    {
      path: '/transfers',
      label: { 'zh-CN': '组织关系转接', en: 'Transfers' },
      icon: <SwapOutlined />,
      group: 'records',
      operation: 'listTransfers',
    },
    {
      path: '/organisations',
      label: { 'zh-CN': '组织机构', en: 'Organisations' },
      icon: <ApartmentOutlined />,
      group: 'records',
      operation: 'listOrganisations',
    },
    {
      path: '/roster-imports',
      label: { 'zh-CN': '导入名册', en: 'Import a roster' },
      icon: <UploadOutlined />,
      group: 'records',
      operation: 'uploadRoster',
    },
  ],
};
