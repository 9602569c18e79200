"""What every room may use. It knows no room."""
