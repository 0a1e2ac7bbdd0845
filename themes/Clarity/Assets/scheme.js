// Before the first paint: a scheme that the reader chose wins over the system's.
{
  const chosen = (() => { try { return localStorage.getItem("scheme"); } catch { return null; } })();
  if (chosen === "dark" || chosen === "light") {
    document.documentElement.dataset.scheme = chosen;
  }
}
