/* The search itself: folding, matching, ranking, suggestions.  No library does this: theirs cut Chinese into words by
   guess and match by stem or likeness; here a run of characters is found exactly.

   The files of this folder are joined into one function without surroundings, `readerSearchEngine(shared)`.  It runs in a
   worker made from its text (a worker's file cannot be loaded from file://), which prepares the texts, and in the page,
   which looks up what is prepared: a browser hands a worker's answer over only after the next frame is painted, and
   looking up takes a millisecond. */
start(shared);
return {
  prepare: prepare, add: add, learn: learn, table: table, traditional: traditional,
  /* The first hits of a query, with how many there are, or what to try where there are none. */
  search: function (query, filter, count) {
    last = run(query, filter);
    return { total: last.hits.length, passages: last.passages, reports: last.reports, typed: last.typed, groups: page(0, count),
      suggestions: last.hits.length || !last.typed ? [] : suggestions(query, filter) };
  },
  more: page
};
