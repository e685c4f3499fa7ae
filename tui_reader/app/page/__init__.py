"""The article as a page: wrapping, marks, search and trail. Nothing here imports Textual."""
