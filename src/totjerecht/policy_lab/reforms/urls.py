"""The addresses of the reforms."""

from django.urls import path

from totjerecht.policy_lab.reforms import views, views_toets

urlpatterns = [
    path("", views.index, name="reforms"),
    path("proef/", views.trial, name="trial"),
    path("proef/resultaat.json", views.as_json, name="trial_json"),
    path("proef/hervorming.yaml", views.as_yaml, name="trial_yaml"),
    path("toets/nieuw/", views_toets.new, name="new_toets"),
    path("toets/<uuid:toets>/", views_toets.toets, name="toets"),
    path("toets/<uuid:toets>/aanpassen/", views_toets.change, name="change_toets"),
    path("toets/<uuid:toets>/<int:number>/", views_toets.version, name="toets_version"),
    path("toets/<uuid:toets>/<int:number>/blad/", views_toets.paper, name="toets_paper"),
]
