"""The library on disk: articles, analyses, highlights, bookmarks and places, in one SQLite file."""
