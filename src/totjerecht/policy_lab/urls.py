"""The addresses of the room; each part has its own."""

from django.urls import URLPattern, URLResolver, include, path

from totjerecht.policy_lab import views

app_name = "policy_lab"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.index, name="index"),
    path("hervormingen/", include("totjerecht.policy_lab.reforms.urls")),
    path("lijsten/", include("totjerecht.policy_lab.proactive.urls")),
]
