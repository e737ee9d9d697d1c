import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import type { OperationId, Schema } from '@/api/types';

/** A label of the menu, at hand before the feature's own texts are loaded. */
export interface Label {
  'zh-CN': string;
  en: string;
}

/** The sections of the main menu, in their order. */
export const menuGroups = ['work', 'records', 'help', 'insight', 'admin'] as const;

/** The signs of the menu; each draws one screen only. */
export type MenuIcon =
  | 'accountBook'
  | 'apartment'
  | 'audit'
  | 'bank'
  | 'barChart'
  | 'book'
  | 'bulb'
  | 'calendar'
  | 'carryOut'
  | 'checkSquare'
  | 'clockCircle'
  | 'contacts'
  | 'creditCard'
  | 'crown'
  | 'customerService'
  | 'experiment'
  | 'eye'
  | 'fileDone'
  | 'fileProtect'
  | 'fileSearch'
  | 'fileSync'
  | 'flag'
  | 'form'
  | 'gift'
  | 'heart'
  | 'idcard'
  | 'link'
  | 'message'
  | 'moneyCollect'
  | 'notification'
  | 'partition'
  | 'phone'
  | 'pieChart'
  | 'project'
  | 'read'
  | 'redEnvelope'
  | 'safety'
  | 'schedule'
  | 'solution'
  | 'star'
  | 'swap'
  | 'team'
  | 'transaction'
  | 'trophy'
  | 'upload'
  | 'userAdd';

export interface MenuEntry {
  path: string;
  label: Label;
  icon: MenuIcon;
  group: (typeof menuGroups)[number];
  /** The entry is shown to whoever may call this operation. */
  operation: OperationId;
  /** And only to these posts, where the operation is open to more than it is made for. */
  posts?: readonly Schema<'Role'>[];
  /** Whoever holds one of these posts starts here, and not with the first entry of the menu. */
  startFor?: readonly Schema<'Role'>[];
}

/** What a module of the backend contributes to the client; composed in `app/features.ts`. */
export interface Feature {
  /** Screens inside the shell, paths relative to the root. */
  routes: RouteObject[];
  /** Screens that need no sign-in, under `/public/`. */
  publicRoutes?: RouteObject[];
  /** Screens without any frame, such as the first set-up; absolute paths. */
  bareRoutes?: RouteObject[];
  menu: MenuEntry[];
}

/** What the shell reads from a route: who may open it. */
export interface ScreenHandle {
  operation?: OperationId;
}

/** A screen loaded on first use and closed to whoever may not call `operation`. */
export function screen(
  path: string,
  operation: OperationId,
  load: () => Promise<ComponentType>,
): RouteObject {
  return {
    path,
    handle: { operation } satisfies ScreenHandle,
    lazy: async () => ({ Component: await load() }),
  };
}

/** A public screen, loaded on first use. */
export function publicScreen(path: string, load: () => Promise<ComponentType>): RouteObject {
  return { path, lazy: async () => ({ Component: await load() }) };
}
