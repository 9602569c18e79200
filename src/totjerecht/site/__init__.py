"""The outside of the house: settings, addresses, base templates, error pages and static files."""
