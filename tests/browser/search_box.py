"""The box of the search, as a reader uses it: type a query, wait until it is answered, read the hits."""

from __future__ import annotations

from playwright.sync_api import Page

HITS = "links => links.map(link => ({id: link.dataset.id, text: link.innerText, href: link.href}))"

SETTLED = """([query, whole]) => {
  const box = document.querySelector('[data-search-box]'), none = box.querySelector('[data-search-empty]');
  const said = box.querySelector('[role=status]'), links = box.querySelectorAll('[data-search-result]').length;
  if (!none || !said || /载入/.test(said.textContent)) return false;
  if (![...document.styleSheets].some(sheet => (sheet.href || '').includes('search.css'))) return false;
  if (box.querySelector('[data-search-input]').value !== query) return false;
  if (!none.hidden) return none.textContent.includes(query.trim());
  const total = Number((/\\d+/.exec(said.innerText) || [])[0]);
  return total > 0 && (box.querySelector('.kwic') || links >= Math.min(total, 300)) && window.asked === query;
}"""

Hit = dict[str, str]


def hits(page: Page) -> list[Hit]:
    found: list[Hit] = page.locator("[data-search-result]").evaluate_all(HITS)
    return found


def settled(page: Page, query: str) -> list[Hit]:
    """The hits of a query that stands in the box, at the moment when all of them are there: the list is written anew
    when more texts come."""
    page.evaluate("query => { window.asked = query; }", query)
    listed = "([...document.querySelectorAll('[data-search-result]')])"
    whole = page.wait_for_function(f"given => ({SETTLED})(given) && ({HITS}){listed}", arg=[query, True])
    found: list[Hit] = whole.json_value()
    return found


def search(page: Page, query: str) -> list[Hit]:
    """Type a query; gives its hits, none where the page says that nothing was found."""
    box = page.locator("[data-search-input]")
    box.fill("")
    page.wait_for_function("() => document.querySelectorAll('[data-search-result]').length === 0")
    box.fill(query)
    return settled(page, query)
