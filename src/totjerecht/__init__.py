"""Tot je recht: the platform. One room is one Django app; `site` puts the rooms together."""
