"""Addresses of the conversation about consent."""

from django.urls import path

from totjerecht.access.conversation import views, views_after

app_name = "conversation"
urlpatterns = [
    path("", views_after.mine, name="mine"),
    path("kijk/", views_after.find, name="find"),
    path("kijk/<str:code>/", views_after.check, name="check"),
    path("stoppen/<uuid:consent>/", views_after.stop, name="stop"),
    path("gestopt/<uuid:consent>/", views_after.stopped, name="stopped"),
    path("gestopt/<uuid:consent>.pdf", views_after.stopped_pdf, name="stopped_pdf"),
    path("bewijs/<uuid:consent>/", views_after.show, name="receipt"),
    path("bewijs/<uuid:consent>.pdf", views_after.show_pdf, name="receipt_pdf"),
    path("bewijs/<uuid:consent>.json", views_after.record, name="record"),
    path("<uuid:subject>/", views.talk, name="talk"),
    path("<uuid:subject>/alles/", views_after.everything, name="everything"),
]
