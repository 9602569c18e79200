"""Opening in an emergency: at once, with a reason; reviewed by somebody else; told to the person."""
