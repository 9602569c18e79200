"""Addresses of the rights: the list, what everyone has, and one page a right or rule."""

from django.urls import path

from totjerecht.rights import keeping, law_pages, views

app_name = "rights"
urlpatterns = [
    path("", views.index, name="index"),
    path("voor-iedereen/", views.everyone, name="everyone"),
    path("samenhang/", law_pages.opens, name="opens"),
    path("voorwaarden/", law_pages.demands, name="demands"),
    path("nazicht/", keeping.care, name="care"),
    path("<str:right_id>/", views.right, name="right"),
]
