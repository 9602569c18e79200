"""Addresses of "Wie keek in mijn dossier?"."""

from django.urls import path, re_path

from totjerecht.access.mylog import desk, views

app_name = "mylog"
urlpatterns = [
    path("", views.log, name="log"),
    path("hoe/", views.how, name="how"),
    path("papier/", views.paper, name="paper"),
    path("waarom/<uuid:event>/", views.ask, name="ask"),
    re_path(r"^klopt-niet/(?P<table>[a-z_]{1,60})/(?P<row>[0-9a-f]{1,32})/$", views.wrong, name="wrong"),
    path("vraag/<uuid:question>/", views.question, name="question"),
    path("vragen/", desk.waiting, name="waiting"),
    path("vragen/<uuid:question>/", desk.answer, name="answer"),
    path("samen/<uuid:subject>/", desk.together, name="together"),
]
