// Runs before the first paint, so a chosen theme never flashes. The toggle in the app writes the same key.
try {
  const theme = localStorage.getItem("amunet.theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage can be forbidden; the system's preference then decides.
}
