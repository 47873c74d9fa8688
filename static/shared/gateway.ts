import { makeInvoke } from '@forge/bridge';
import type { AdminContract } from '../../contract/admin';
import type { Contract } from '../../contract/index';
import type { MacroContract } from '../../contract/macros';

/** Calls a function of the macro's resolver. Pages get it as a property; only main.ts imports it. */
export const gateway = makeInvoke<Contract>();

/** What a page asks its questions through; in tests a plain function. */
export type Gateway = typeof gateway;

/** Calls a function of the global settings' resolver. */
export const adminGateway = /* @__PURE__ */ makeInvoke<AdminContract>();

/** What the admin page asks its questions through; in tests a plain function. */
export type AdminGateway = typeof adminGateway;

/** Calls a function of the user macros' resolver. */
export const macroGateway = /* @__PURE__ */ makeInvoke<MacroContract>();

/** What the pages of user macros ask their questions through; in tests a plain function. */
export type MacroGateway = typeof macroGateway;
