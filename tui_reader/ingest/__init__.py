"""From a source's bytes to an `Article`: reading, cleaning, and finding what each stretch of text is."""
