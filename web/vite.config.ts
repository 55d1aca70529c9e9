import process from "node:process";
import { fileURLToPath } from "node:url";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The API keeps the browser's Host header, so its origin checks see the address the owner typed. */
const api = { "/api": { target: process.env.API_URL ?? "http://127.0.0.1:8787", changeOrigin: false, ws: true } };
const port = Number(process.env.WEB_PORT ?? 5173);

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  plugins: [react(), tailwindcss()],
  resolve: {
    alias: { "@contract": fileURLToPath(new URL("../worker/src/contract/index.ts", import.meta.url)) },
  },
  server: { host: "127.0.0.1", port, strictPort: true, proxy: api },
  preview: { host: "127.0.0.1", port, strictPort: true, proxy: api },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    // The colour tokens use light-dark(); older targets would flatten it and lose the dark sidebar.
    cssTarget: ["chrome123", "edge123", "firefox120", "safari17.5"],
    rolldownOptions: {
      output: {
        // What tells Zod not to compile stays in one piece with Zod: in another one it may run after the first schema is made.
        codeSplitting: { groups: [{ name: "zod", test: /node_modules[\\/]zod[\\/]|lib[\\/]no-eval\.ts$/ }] },
      },
    },
  },
});
