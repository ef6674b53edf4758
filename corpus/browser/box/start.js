/* Begin; what the data scripts call. */
return { start: start, take: take, learn: learn };
