"""The screen. Import its modules by name: `page` is used before Textual is loaded."""
