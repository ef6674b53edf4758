"""What axe finds on a page: every rule on every element, but contrast, of which each look is asked once.

Contrast follows from the colour and size of a text and from what is painted behind it.  Elements in which all of that
is computed alike have one answer; axe takes minutes to give it thousands of times.
"""

from __future__ import annotations

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.pages import laid_out

LOOKS = """() => {
  const behind = new WeakMap();
  const painted = element => {
    if (!element) return "";
    if (!behind.has(element)) {
      const of = getComputedStyle(element);
      const plain = of.backgroundColor === "rgba(0, 0, 0, 0)" && of.backgroundImage === "none";
      const flows = of.position === "static" || of.position === "relative";
      behind.set(element, [
        painted(element.parentElement),
        plain ? "" : of.backgroundColor + of.backgroundImage,
        of.opacity === "1" ? "" : of.opacity,
        of.mixBlendMode === "normal" ? "" : of.mixBlendMode,
        flows ? "" : `${of.position} ${element.className}`,
      ].join("|"));
    }
    return behind.get(element);
  };
  const seen = new Map();
  for (const element of document.body.querySelectorAll("*")) {
    const said = [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (!(said || element.matches("input, select, textarea")) || !element.checkVisibility()) continue;
    const of = getComputedStyle(element);
    const look = [of.color, of.fontSize, of.fontWeight, of.textShadow, painted(element)].join("/");
    seen.set(look, [...seen.get(look) || [], element].slice(0, 2));
  }
  return [...seen.values()].flat();
}"""
"""The first two elements with text of each look."""
RUN = """async ({ colours, light }) => {
  const ask = async (context, rules) => (await axe.run(context, { resultTypes: ["violations"], ...rules })).violations;
  const others = Object.fromEntries(colours.map(rule => [rule, { enabled: false }]));
  const broken = [
    ...await ask({ include: (LOOKS)() }, { runOnly: ["color-contrast"] }),
    ...await ask(document, light ? { rules: { ...others, "link-in-text-block": { enabled: true } } }
      : { runOnly: ["link-in-text-block"] }),
  ];
  return broken.map(rule => [rule.id, rule.nodes.slice(0, 3).map(node => node.html)]);
}""".replace("LOOKS", LOOKS)
COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules whose answer follows from colours."""
DARK = "() => document.body.dataset.mdColorScheme === 'slate'"


def violations(page: Page) -> list[Any]:
    """The rules that a page breaks, light and then dark, each with the HTML of three elements that do.

    What is dark differs in nothing but colours: only they are asked again.
    """
    laid_out(page)
    page.evaluate(Axe().axe_script)
    found: list[Any] = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.wait_for_function(DARK if scheme == "dark" else f"!({DARK})()")
        found += page.evaluate(RUN, {"colours": COLOURS, "light": scheme == "light"})
    return found
