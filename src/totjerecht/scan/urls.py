"""Addresses of the scan. None of them holds an answer, nor tells what was looked for."""

from django.urls import path

from totjerecht.scan import views

app_name = "scan"
urlpatterns = [
    path("", views.start, name="start"),
    path("verder", views.step, name="step"),
    path("nu/<int:number>", views.door, name="door"),
]
