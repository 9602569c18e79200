"""Addresses of the agreements between organisations: for everybody, and under werk/ for administrators."""

from django.urls import URLPattern, path

from totjerecht.access.cooperation import views, work

app_name = "cooperation"
urlpatterns: list[URLPattern] = [
    path("", views.index, name="index"),
    path("wie-met-wie/", views.picture, name="picture"),
    path("werk/", work.overview, name="work"),
    path("werk/nieuw/", work.start, name="start"),
    path("werk/ontwerp/<uuid:draft>/", work.draft, name="draft"),
    path("werk/voorstel/<uuid:version>/", work.proposal, name="proposal"),
    path("werk/voorstel/<uuid:version>/beslis/", work.decide, name="decide"),
    path("werk/voorstel/<uuid:version>/volgende/", work.next_version, name="next"),
    path("<uuid:cooperation>/", views.page, name="page"),
    path("<uuid:cooperation>/<int:number>/", views.version, name="version"),
    path("<uuid:cooperation>/<int:number>/verschil/", views.difference, name="difference"),
]
