"""Other engines on the same cases, each in an environment of its own. The project never imports them."""
