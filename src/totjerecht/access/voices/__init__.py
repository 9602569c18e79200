"""How a person herself, or who represents her, comes in: a card with a code and a PIN, an account."""
