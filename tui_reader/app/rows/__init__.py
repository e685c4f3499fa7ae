"""What the panes list: plain rows made from an article and its analysis, without Textual."""
