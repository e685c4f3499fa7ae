"""How fast and how right the reader is: `python -m benchmarks.speed`, `python -m benchmarks.quality`."""
