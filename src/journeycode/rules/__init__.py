"""Rules: the faults that are looked for in the graph, one module each."""
