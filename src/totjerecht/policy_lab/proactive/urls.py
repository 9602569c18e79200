"""The addresses of the lists, under those of the room."""

from django.urls import path

from totjerecht.policy_lab.proactive import views

urlpatterns = [
    path("", views.lists, name="lists"),
    path("uitleg/", views.how, name="lists_how"),
    path("<uuid:list_id>/", views.one, name="list"),
    path("<uuid:list_id>/nazicht/", views.decide, name="list_decide"),
    path("<uuid:list_id>/brief/<slug:group>/", views.letter, name="list_letter"),
]
