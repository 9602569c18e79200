"""Addresses of the rights: the list, and one page a right."""

from django.urls import path

from totjerecht.rights import views

app_name = "rights"
urlpatterns = [
    path("", views.index, name="index"),
    path("<str:right_id>/", views.right, name="right"),
]
