"""What the screen and the commands share: opening, analysing and annotating articles."""
