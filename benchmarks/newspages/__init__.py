"""News pages of our own in the builds that sites have, each with what a reader should find in it."""
