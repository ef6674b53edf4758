"""Facts: what figures say."""
