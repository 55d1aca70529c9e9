/** True where the dashboard is served by a developer's own machine, which has a terminal to call from. */
export const onThisMachine = ["localhost", "127.0.0.1", "[::1]"].includes(location.hostname);
