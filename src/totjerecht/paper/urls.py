"""Addresses of the papers. None of them holds an answer; the scan comes in the form."""

from django.urls import path

from totjerecht.paper import views

app_name = "paper"
urlpatterns = [
    path("", views.choose, name="choose"),
    path("resultaat.pdf", views.sheet, name="sheet"),
    path("gekregen.pdf", views.slips, name="slips"),
    path("brief/<slug:right>.pdf", views.letter, name="letter"),
    path("beroep/<slug:right>.pdf", views.objection, name="objection"),
    path("agenda.ics", views.calendar, name="calendar"),
]
