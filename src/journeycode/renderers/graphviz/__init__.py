"""Pictures whose places Graphviz finds: it is asked where things stand, and we draw them there."""
