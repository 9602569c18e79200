"""Federal rights to a lawyer and to justice."""
