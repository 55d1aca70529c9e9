import process from "node:process";

/** Ends the runtime and then this process, when it is asked to stop or whoever started it is gone. */
export function leaveWith(runtime: { dispose(): Promise<void> }): void {
  const leave = async () => {
    await runtime.dispose();
    process.exit(0);
  };
  process.on("SIGTERM", () => void leave());
  process.on("disconnect", () => void leave());
}
