"""What the figures of a workspace say: of its data, of its graph, of what to do first."""
