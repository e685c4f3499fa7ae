"""From an `Article` to an `Analysis`: the only importer of the language engine, and that lazily."""
