"""The one address of the counter. It holds no answer: all goes in the form."""

from django.urls import path

from totjerecht.counter import views

app_name = "counter"
urlpatterns = [path("", views.page, name="page")]
