"""Where everything stands: a scene of bands, nodes and edges becomes a picture with positions."""
