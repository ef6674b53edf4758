/* Begin; what the data scripts call. */
return { start: start, take: take, load: load, ready: Boolean(box) };
