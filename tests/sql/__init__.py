"""The reading "sql" against the scalar one, in DuckDB and PostgreSQL."""
