interface Env {
  /** The Worker `amunet-phone-center`, bound as a service: no public hop, and WebSocket upgrades pass through. */
  API: Fetcher;
}

/** Everything under `/api` on the Pages origin is answered by the Worker, so cookies stay first-party. */
export const onRequest: PagesFunction<Env> = ({ request, env }) => env.API.fetch(request);
