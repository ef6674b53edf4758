/* Begin; what the data scripts call. */
land();
return { start: start, take: take, learn: learn };
