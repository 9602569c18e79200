"""Addresses of the room of persons. The number of a person is all that an address tells."""

from django.urls import path

from totjerecht.people.views import doors, file, finding, working

app_name = "people"
urlpatterns = [
    path("", finding.people, name="people"),
    path("zoek/", finding.search, name="search"),
    path("nieuw/", finding.new, name="new"),
    path("vragen/", working.questions, name="questions"),
    path("vragen/<int:question>/", working.answer_question, name="answer_question"),
    path("<uuid:subject>/", file.file, name="file"),
    path("<uuid:subject>/doel/", doors.purpose, name="purpose"),
    path("<uuid:subject>/waarom/", file.why, name="why"),
    path("<uuid:subject>/persoon/", file.identity, name="identity"),
    path("<uuid:subject>/bereiken/", file.reach, name="reach"),
    path("<uuid:subject>/noteren/", file.note, name="note"),
    path("<uuid:subject>/wie/", working.who, name="who"),
    path("<uuid:subject>/wie/veranderen/", working.change, name="change_who"),
]
