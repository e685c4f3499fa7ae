"""Widgets: they take values, draw them and announce what was done to them; they never touch the session."""
