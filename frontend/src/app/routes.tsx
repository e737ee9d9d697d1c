import type { RouteObject } from 'react-router';
import { LoadingState } from '@/ui/states';
import { features } from './features';
import { NotFoundPage } from './pages/not-found-page';
import { RouteError } from './pages/route-error';
import { Entrance } from './entrance';

export const loadFrame = async () => ({ Component: (await import('./antd-frame')).AntdFrame });

/** The whole map: public screens, the way in, and the features' screens inside the shell. */
export const routes: RouteObject[] = [
  {
    errorElement: <RouteError />,
    hydrateFallbackElement: <LoadingState />,
    children: [
      {
        lazy: loadFrame,
        children: [
          ...features.flatMap(({ bareRoutes = [] }) => bareRoutes),
          {
            path: '/sign-in',
            lazy: async () => ({ Component: (await import('./pages/sign-in-page')).SignInPage }),
          },
          {
            path: '/public',
            lazy: async () => ({ Component: (await import('./shell/public-shell')).PublicShell }),
            children: [
              ...features.flatMap(({ publicRoutes = [] }) => publicRoutes),
              { index: true, element: <NotFoundPage /> },
              { path: '*', element: <NotFoundPage /> },
            ],
          },
          {
            path: '/',
            element: <Entrance />,
            children: [
              {
                errorElement: <RouteError />,
                children: [
                  {
                    index: true,
                    lazy: async () => ({ Component: (await import('./pages/home-page')).HomePage }),
                  },
                  ...features.flatMap(({ routes: screens }) => screens),
                  {
                    path: '*',
                    element: <NotFoundPage />,
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
];
