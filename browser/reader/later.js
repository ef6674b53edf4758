/** Scripts that are loaded when they are first asked for. */

import { loadScript } from "../dom.js";
import { base } from "./page.js";

/**
 * What asks such a script: at once where it is there, else as soon as it is; of several questions the last counts.
 * @template T
 * @param {string} path from the root of the site
 * @param {() => T | undefined} there what the script leaves behind
 */
export function later(path, there) {
  /** @type {((api: T) => void) | null} */
  let asked = null;
  let loading = false;

  function answer() {
    const api = there();
    if (api) asked?.(api);
  }

  function load() {
    if (loading) return;
    loading = true;
    const script = loadScript(base + path, {
      onload: answer,
      onerror: () => {
        loading = false;
        script.remove();
      },
    });
  }

  return {
    /** @param {(api: T) => void} question */
    ask(question) {
      const api = there();
      if (api) {
        question(api);
        return;
      }
      asked = question;
      load();
    },
    forget() {
      asked = null;
    },
  };
}
