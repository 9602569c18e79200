"""Addresses of the person's own pages."""

from django.urls import path

from totjerecht.people.mine import views

app_name = "mine"
urlpatterns = [
    path("", views.home, name="home"),
    path("gegevens/", views.noted, name="noted"),
    path("gegevens/papier/", views.paper, name="paper"),
    path("gegevens/bestand/", views.download, name="download"),
    path("stoppen/<uuid:relationship>/", views.stop, name="stop"),
    path("andere/<uuid:relationship>/", views.ask_other, name="ask_other"),
]
