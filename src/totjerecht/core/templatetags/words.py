"""Filters on texts that may hold two languages."""

from django import template

from rechten.words.say import capital as with_capital

register = template.Library()


@register.filter
def capital(text: str) -> str:
    """The text with a capital first, in each of its languages."""
    return with_capital(str(text))
