"""A guarded figure on a page: readable on a small phone, and for who hears it."""

from django.template import engines
from django.test import RequestFactory
from django.utils.translation import override
from playwright.sync_api import Page

from tests.browser.conftest import Axe
from tests.core.small_numbers.tables import TREE, WIDE, inner, table
from totjerecht.core.small_numbers import Rules, figure, guarded

PAGE = """{% extends "base.html" %}{% load static %}
{% block head %}<link rel="stylesheet" href="{% static 'core/figures.css' %}">{% endblock %}
{% block content %}<h1>Proef</h1>{% include "core/_guarded_table.html" %}{% endblock %}"""


def test_a_figure_can_be_read(page: Page, axe: Axe) -> None:
    counts = {**dict.fromkeys(inner((TREE, WIDE)), 1_200), ("a", "jong"): 3}
    shown = figure(guarded(table((TREE, WIDE), counts), Rules()), "proef")
    with override("nl-be"):
        html = engines["django"].from_string(PAGE).render({"figure": shown}, RequestFactory().get("/"))
    page.route("**/proef-cijfers/", lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8"))
    page.goto("/proef-cijfers/")
    assert not axe(page)
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    scroll = page.get_by_role("region", name="Mensen – mensen")
    scroll.focus()
    assert scroll.evaluate("one => one === document.activeElement")
    assert page.get_by_role("rowheader", name="noord: a").count() == 1
    assert page.get_by_text("niet getoond", exact=True).count() == 4
