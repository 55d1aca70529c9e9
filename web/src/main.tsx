import "./lib/no-eval.ts";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createQueryClient } from "./api/query-client.ts";
import { sessionQuery } from "./features/auth/session.ts";
import { buildRouter } from "./routes/router.tsx";
import "./styles/app.css";

const client = createQueryClient(() => {
  // The guard of /app then leads to the log-in page and remembers where the owner was.
  client.setQueryData(sessionQuery.queryKey, null);
  void router.invalidate();
});
const router = buildRouter(client);

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
