"""What the reading screen is put together from: each looks after one thing and gives the actions for it."""
