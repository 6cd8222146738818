"""The first tables: designs, records, the log, originals and members."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="StoredDesign",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("name", models.CharField(max_length=400)),
                ("version", models.PositiveIntegerField(default=0)),
                ("example", models.BooleanField(default=False)),
                ("archived", models.BooleanField(default=False)),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                ("changed_at", models.DateTimeField(auto_now=True)),
                ("numbers", models.JSONField(default=dict)),
                ("backbriefs", models.TextField(blank=True)),
            ],
        ),
        migrations.CreateModel(
            name="Membership",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "right",
                    models.PositiveSmallIntegerField(
                        choices=[(1, "may read"), (2, "may read and comment"), (3, "may change"), (4, "owns")],
                        default=1,
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="memberships",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "design",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="members", to="store.storeddesign"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("design", "person"), name="one_membership_a_person")],
            },
        ),
        migrations.CreateModel(
            name="LoggedChange",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField()),
                ("at", models.DateTimeField()),
                ("author_name", models.CharField(max_length=200)),
                ("via", models.CharField(max_length=30)),
                ("says", models.CharField(max_length=400)),
                ("undoes", models.PositiveIntegerField(blank=True, null=True)),
                ("changes", models.JSONField()),
                ("before", models.CharField(blank=True, max_length=64)),
                ("digest", models.CharField(max_length=64)),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "design",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="log", to="store.storeddesign"
                    ),
                ),
            ],
            options={
                "ordering": ["version"],
                "constraints": [models.UniqueConstraint(fields=("design", "version"), name="one_change_a_version")],
            },
        ),
        migrations.CreateModel(
            name="StoredOriginal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("workflow", models.CharField(max_length=400)),
                ("suffix", models.CharField(max_length=20)),
                ("content", models.BinaryField()),
                (
                    "design",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="originals", to="store.storeddesign"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("design", "workflow", "suffix"), name="one_original_of_a_kind")
                ],
            },
        ),
        migrations.CreateModel(
            name="StoredRecord",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("record", models.CharField(max_length=400)),
                ("position", models.PositiveIntegerField()),
                ("document", models.JSONField()),
                (
                    "design",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="stored_records",
                        to="store.storeddesign",
                    ),
                ),
            ],
            options={
                "ordering": ["position"],
                "constraints": [models.UniqueConstraint(fields=("design", "record"), name="one_record_an_id")],
            },
        ),
    ]
