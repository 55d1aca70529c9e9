import { enterpriseContact } from "@contract";
import type { QueryClient } from "@tanstack/react-query";
import { createRoute, createRouter, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { z } from "zod";
import { sessionQuery } from "../features/auth/session.ts";
import { safeNext } from "../lib/safe-next.ts";
import { ErrorPage } from "./error-page.tsx";
import { NotFoundPage } from "./not-found-page.tsx";
import { PendingPage } from "./pending-page.tsx";
import { rootRoute } from "./root.tsx";

const entrySearch = z.object({ next: z.string().optional().catch(undefined) });

const startSearch = entrySearch.extend({ plan: z.string().optional().catch(undefined) });

const home = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/app", replace: true });
  },
});

/** The entry pages are for people who are not logged in; the others go on to where they were heading. */
async function passThrough({
  context,
  search,
}: {
  context: { client: QueryClient };
  search: z.infer<typeof entrySearch>;
}) {
  const session = await context.client.ensureQueryData(sessionQuery);
  if (session !== null) throw redirect({ href: safeNext(search.next), replace: true });
}

const login = createRoute({
  getParentRoute: () => rootRoute,
  path: "/login",
  validateSearch: entrySearch,
  beforeLoad: passThrough,
  component: lazyRouteComponent(() => import("./login-page.tsx"), "LoginPage"),
});

const start = createRoute({
  getParentRoute: () => rootRoute,
  path: "/start",
  validateSearch: startSearch,
  beforeLoad: async ({ context }) => {
    const session = await context.client.ensureQueryData(sessionQuery);
    if (session !== null) throw redirect({ to: "/app/setup", replace: true });
  },
  component: lazyRouteComponent(() => import("./start-page.tsx"), "StartPage"),
});

/** For everybody, logged in or not. */
const contact = createRoute({
  getParentRoute: () => rootRoute,
  path: enterpriseContact,
  component: lazyRouteComponent(() => import("./contact-page.tsx"), "ContactPage"),
});

/** There is one way to sign up. */
const signup = createRoute({
  getParentRoute: () => rootRoute,
  path: "/signup",
  validateSearch: startSearch,
  beforeLoad: ({ search }) => {
    throw redirect({ to: "/start", search, replace: true });
  },
});

const app = createRoute({
  getParentRoute: () => rootRoute,
  path: "/app",
  beforeLoad: async ({ context, location }) => {
    const session = await context.client.ensureQueryData(sessionQuery);
    if (session === null) throw redirect({ to: "/login", search: { next: location.href }, replace: true });
  },
  component: lazyRouteComponent(() => import("./app-layout.tsx"), "AppLayout"),
});

const page = <P extends string>(path: P, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => app, path, component });

const settings = createRoute({
  getParentRoute: () => app,
  path: "settings",
  component: lazyRouteComponent(() => import("./settings/layout.tsx"), "SettingsLayout"),
});

const settingsPart = <P extends string>(path: P, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => settings, path, component });

const settingsHome = createRoute({
  getParentRoute: () => settings,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/app/settings/numbers", replace: true });
  },
});

const billing = createRoute({
  getParentRoute: () => settings,
  path: "billing",
  /** `checkout` names the payment somebody has just come back from. */
  validateSearch: z.object({ checkout: z.string().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import("./settings/billing-page.tsx"), "SettingsBillingPage"),
});

const receipts = createRoute({
  getParentRoute: () => settings,
  path: "billing/receipts",
  validateSearch: z.object({
    /** Start of the period; the running one where it is left out. */
    period: z.string().optional().catch(undefined),
    show: z.enum(["charged", "not-charged"]).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import("./settings/receipts-page.tsx"), "SettingsReceiptsPage"),
});

const inbox = createRoute({
  getParentRoute: () => app,
  path: "inbox",
  component: lazyRouteComponent(() => import("./inbox-layout.tsx"), "InboxLayout"),
});

const inboxPart = <P extends string>(path: P, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => inbox, path, component });

const inboxHome = createRoute({
  getParentRoute: () => inbox,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/app/inbox/messages", replace: true });
  },
});

const tree = rootRoute.addChildren([
  home,
  login,
  start,
  signup,
  contact,
  app.addChildren([
    page(
      "/",
      lazyRouteComponent(() => import("./overview-page.tsx"), "OverviewPage"),
    ),
    page(
      "setup",
      lazyRouteComponent(() => import("./setup-page.tsx"), "SetupPage"),
    ),
    page(
      "setup/$onboardingId",
      lazyRouteComponent(() => import("./setup-run-page.tsx"), "SetupRunPage"),
    ),
    page(
      "live",
      lazyRouteComponent(() => import("./live-page.tsx"), "LivePage"),
    ),
    page(
      "calls",
      lazyRouteComponent(() => import("./calls-page.tsx"), "CallsPage"),
    ),
    page(
      "calls/$callId",
      lazyRouteComponent(() => import("./call-page.tsx"), "CallPage"),
    ),
    page(
      "bookings",
      lazyRouteComponent(() => import("./bookings-page.tsx"), "BookingsPage"),
    ),
    inbox.addChildren([
      inboxHome,
      inboxPart(
        "messages",
        lazyRouteComponent(() => import("./messages-page.tsx"), "MessagesPage"),
      ),
      inboxPart(
        "texts",
        lazyRouteComponent(() => import("./texts-page.tsx"), "TextsPage"),
      ),
      inboxPart(
        "chats",
        lazyRouteComponent(() => import("./chats-page.tsx"), "ChatsPage"),
      ),
      inboxPart(
        "questions",
        lazyRouteComponent(() => import("./gaps-page.tsx"), "GapsPage"),
      ),
    ]),
    page(
      "inbox/texts/$phone",
      lazyRouteComponent(() => import("./thread-page.tsx"), "ThreadPage"),
    ),
    page(
      "conversations/$conversationId",
      lazyRouteComponent(() => import("./conversation-page.tsx"), "ConversationPage"),
    ),
    page(
      "test",
      lazyRouteComponent(() => import("./test-page.tsx"), "TestPage"),
    ),
    page(
      "contacts",
      lazyRouteComponent(() => import("./contacts-page.tsx"), "ContactsPage"),
    ),
    page(
      "audit",
      lazyRouteComponent(() => import("./audit-page.tsx"), "AuditPage"),
    ),
    settings.addChildren([
      settingsHome,
      settingsPart(
        "numbers",
        lazyRouteComponent(() => import("./settings/numbers-page.tsx"), "SettingsNumbersPage"),
      ),
      settingsPart(
        "business",
        lazyRouteComponent(() => import("./settings/business-page.tsx"), "SettingsBusinessPage"),
      ),
      settingsPart(
        "hours",
        lazyRouteComponent(() => import("./settings/hours-page.tsx"), "SettingsHoursPage"),
      ),
      settingsPart(
        "services",
        lazyRouteComponent(() => import("./settings/services-page.tsx"), "SettingsServicesPage"),
      ),
      settingsPart(
        "knowledge",
        lazyRouteComponent(() => import("./settings/knowledge-page.tsx"), "SettingsKnowledgePage"),
      ),
      settingsPart(
        "emergencies",
        lazyRouteComponent(() => import("./settings/emergencies-page.tsx"), "SettingsEmergenciesPage"),
      ),
      settingsPart(
        "routing",
        lazyRouteComponent(() => import("./settings/routing-page.tsx"), "SettingsRoutingPage"),
      ),
      settingsPart(
        "voice",
        lazyRouteComponent(() => import("./settings/voice-page.tsx"), "SettingsVoicePage"),
      ),
      settingsPart(
        "go-live",
        lazyRouteComponent(() => import("./settings/go-live-page.tsx"), "SettingsGoLivePage"),
      ),
      billing,
      receipts,
      settingsPart(
        "go-live/$runId",
        lazyRouteComponent(() => import("./gate-run-page.tsx"), "GateRunPage"),
      ),
    ]),
  ]),
]);

/** Every address of the app. A page's code is fetched when its link is pointed at. */
export const buildRouter = (client: QueryClient) =>
  createRouter({
    routeTree: tree,
    context: { client },
    defaultPreload: "intent",
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    defaultPendingComponent: PendingPage,
    defaultPendingMs: 400,
    scrollRestoration: true,
  });

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof buildRouter>;
  }
}
