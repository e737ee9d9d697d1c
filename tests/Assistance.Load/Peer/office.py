"""The peer: the same two lists as a small office would write them with Django REST framework, over the same tables.

Serializers, select_related, keyset order, no signing in, no scope beyond what is asked, nothing masked here: the tables hold masked numbers beside
sealed ones. Run by gunicorn; the database comes from PEER_HOST, PEER_PORT, PEER_USER, PEER_DATABASE, today from PEER_TODAY.
"""
import base64
import json
import os
from datetime import date

import django
from django.conf import settings

settings.configure(
    ALLOWED_HOSTS=["*"],
    DEBUG=False,
    SECRET_KEY=os.urandom(32).hex(),
    ROOT_URLCONF=__name__,
    USE_TZ=True,
    MIDDLEWARE=["django.middleware.common.CommonMiddleware"],
    DATABASES={"default": {
        "ENGINE": "django.db.backends.postgresql",
        "HOST": os.environ["PEER_HOST"],
        "PORT": os.environ["PEER_PORT"],
        "USER": os.environ["PEER_USER"],
        "NAME": os.environ["PEER_DATABASE"],
        "CONN_MAX_AGE": None,
    }},
    REST_FRAMEWORK={
        "DEFAULT_AUTHENTICATION_CLASSES": [],
        "DEFAULT_PERMISSION_CLASSES": [],
        "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
        "UNAUTHENTICATED_USER": None,
    },
)
django.setup()

from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.db import models  # noqa: E402
from django.urls import path  # noqa: E402
from rest_framework import serializers  # noqa: E402
from rest_framework.generics import GenericAPIView  # noqa: E402
from rest_framework.response import Response  # noqa: E402

TODAY = date.fromisoformat(os.environ["PEER_TODAY"])
PAGE = 50


class Table(models.Model):
    id = models.UUIDField(primary_key=True)

    class Meta:
        abstract = True


class Organisation(Table):
    name = models.TextField()
    committee = models.ForeignKey("self", models.DO_NOTHING, null=True)

    class Meta:
        app_label, managed, db_table = "peer", False, "members_organisations"


class Household(Table):
    size = models.IntegerField()

    class Meta:
        app_label, managed, db_table = "peer", False, "members_households"


class Person(Table):
    name = models.TextField()
    sex = models.TextField(null=True)
    birth_date = models.DateField(null=True)
    citizen_id = models.TextField(null=True)
    phone = models.TextField(null=True)
    party_status = models.TextField()
    state = models.TextField()
    joined_on = models.DateField(null=True)
    full_member_on = models.DateField(null=True)
    education = models.TextField(null=True)
    org = models.ForeignKey(Organisation, models.DO_NOTHING)
    org_path = models.TextField()
    tier = models.TextField(null=True)
    away_since = models.DateField(null=True)
    composition = models.TextField(null=True)
    health = models.TextField(null=True)
    identities = models.TextField()
    remark = models.TextField(null=True)
    household = models.ForeignKey(Household, models.DO_NOTHING, null=True)

    class Meta:
        app_label, managed, db_table = "peer", False, "members_people"


class Entry(Table):
    person = models.ForeignKey(Person, models.DO_NOTHING)
    org = models.ForeignKey(Organisation, models.DO_NOTHING)
    org_path = models.TextField()
    per_capita = models.BigIntegerField(null=True)
    tier = models.TextField()
    cause = models.TextField()
    helper_unit = models.TextField(null=True)
    helpers = models.TextField(null=True)
    paired_since = models.DateField(null=True)
    measures = models.TextField(null=True)
    since = models.DateField(db_column="from")
    until = models.DateField(null=True)
    exit_reason = models.TextField(null=True)
    amount = models.BigIntegerField(null=True)

    class Meta:
        app_label, managed, db_table = "peer", False, "members_ledger"


class Word(serializers.CharField):
    def to_representation(self, value):
        return value[:1].lower() + value[1:]


class Masked(serializers.CharField):
    def to_representation(self, value):
        return value.split("\n", 1)[0]


class Years(serializers.DateField):
    def to_representation(self, value):
        return None if value > TODAY else TODAY.year - value.year - ((TODAY.month, TODAY.day) < (value.month, value.day))


class Codes(serializers.CharField):
    def to_representation(self, value):
        return [code for code in value.split(",") if code]


def text(source=None):
    return serializers.CharField(source=source, allow_null=True)


def day(source=None):
    return serializers.DateField(source=source, allow_null=True)


class PersonRow(serializers.Serializer):
    id = serializers.UUIDField()
    name = text()
    sex = Word(allow_null=True)
    birthDate = day("birth_date")
    citizenId = Masked(source="citizen_id", allow_null=True)
    phone = Masked(allow_null=True)
    partyStatus = Word(source="party_status")
    state = Word()
    joinedOn = day("joined_on")
    fullMemberOn = day("full_member_on")
    education = text()
    organisationId = serializers.UUIDField(source="org_id")
    organisationName = text("org.name")
    townshipName = serializers.SerializerMethodField()
    tier = Word(allow_null=True)
    awaySince = day("away_since")

    def get_townshipName(self, person):
        return person.org.committee.name if person.org.committee else None


class EntryRow(serializers.Serializer):
    id = serializers.UUIDField()
    personId = serializers.UUIDField(source="person_id")
    townshipName = serializers.SerializerMethodField()
    organisationId = serializers.UUIDField(source="org_id")
    organisationName = text("org.name")
    name = text("person.name")
    sex = Word(source="person.sex", allow_null=True)
    birthDate = day("person.birth_date")
    age = Years(source="person.birth_date", allow_null=True)
    citizenId = Masked(source="person.citizen_id", allow_null=True)
    education = text("person.education")
    partyStatus = Word(source="person.party_status")
    joinedOn = day("person.joined_on")
    partyStanding = Years(source="person.full_member_on", allow_null=True)
    composition = text("person.composition")
    householdSize = serializers.SerializerMethodField()
    perCapita = serializers.IntegerField(source="per_capita", allow_null=True)
    health = text("person.health")
    tier = Word()
    cause = text()
    identities = Codes(source="person.identities")
    helperUnit = text("helper_unit")
    helpers = text()
    phone = Masked(source="person.phone", allow_null=True)
    pairedSince = day("paired_since")
    measures = text()

    def get_townshipName(self, entry):
        return entry.org.committee.name if entry.org.committee else None

    def get_householdSize(self, entry):
        return entry.person.household.size if entry.person.household else None

    def get_fields(self):
        # "from" is a word of the language.
        fields = super().get_fields()
        fields["from"] = day("since")
        fields["until"] = day()
        fields["exitReason"] = text("exit_reason")
        fields["amount"] = serializers.IntegerField(allow_null=True)
        fields["remark"] = text("person.remark")
        return fields


class ListView(GenericAPIView):
    def get(self, request):
        rows = list(self.get_queryset().order_by("org_path", "id")[:PAGE + 1])
        page = rows[:PAGE]
        cursor = None
        if len(rows) > PAGE:
            last = json.dumps(["organisation", page[-1].org_path, str(page[-1].id)], separators=(",", ":"))
            cursor = base64.urlsafe_b64encode(last.encode()).decode().rstrip("=")
        return Response({"items": self.get_serializer(page, many=True).data, "next": cursor})


class People(ListView):
    serializer_class = PersonRow

    def get_queryset(self):
        return Person.objects.select_related("org__committee").filter(name__icontains=self.request.query_params["name"]).exclude(state="Merged")


class Ledger(ListView):
    serializer_class = EntryRow

    def get_queryset(self):
        asked = self.request.query_params
        return Entry.objects.select_related("org__committee", "person__household").filter(
            org_path__gte=asked["path"], org_path__lt=asked["path"] + "~", until=None, tier=asked["tier"], cause=asked["cause"])


class Ready(GenericAPIView):
    def get(self, request):
        return Response("ready")


urlpatterns = [path("people", People.as_view()), path("ledger", Ledger.as_view()), path("", Ready.as_view())]
application = get_wsgi_application()
