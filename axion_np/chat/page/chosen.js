// What the reader chose: language and theme. The browser keeps both; the first time it says what it prefers.

export function firstLanguage(words) {
  const language = localStorage.getItem("language") ?? (navigator.language.startsWith("pt") ? "pt" : "en");
  return words[language] ? language : "en";
}

// Every element that has a word of its own says it in this language.
export function speak(language, word) {
  localStorage.setItem("language", language);
  document.documentElement.lang = language === "pt" ? "pt-BR" : "en";
  for (const node of document.querySelectorAll("[data-word]")) node.textContent = word(node.dataset.word);
  for (const node of document.querySelectorAll("[data-placeholder]")) node.placeholder = word(node.dataset.placeholder);
  document.getElementById("language").lang = language === "pt" ? "en" : "pt-BR";
}

export function keptTheme() {
  const kept = localStorage.getItem("theme");
  if (kept) document.documentElement.dataset.theme = kept;
}

export function otherTheme() {
  const light = matchMedia("(prefers-color-scheme: light)").matches;
  const now = document.documentElement.dataset.theme || (light ? "light" : "dark");
  const theme = now === "dark" ? "light" : "dark";
  document.documentElement.dataset.theme = theme;
  localStorage.setItem("theme", theme);
}
