// What one script of the site leaves in the page for another.
import type { Acts } from "./acts/main.js";
import type { SearchApi } from "./search/box/main.js";
import type { Engine } from "./search/engine/main.js";
import type { Terms } from "./terms/main.js";

declare global {
  interface Window {
    readerActs?: Acts;
    readerBase: string;
    readerWords: typeof import("./reader/originals.js").original;
    readerRelated?: (passages: Record<string, string>) => void;
    readerTerms?: Terms;
    readerSearch?: SearchApi;
    readerSearchEngine: (shared: import("./search/engine/texts.js").Shared) => Engine;
  }
}
