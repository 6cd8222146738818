"""The database itself refuses to alter or delete what is logged."""

from collections.abc import Sequence
from typing import ClassVar

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

ACTS = ("UPDATE", "DELETE")
REFUSAL = "the log of changes is only ever added to"


def statements(vendor: str) -> Sequence[str]:
    """What makes the table append-only, in the words of the database."""
    if vendor == "sqlite":
        return [
            f"CREATE TRIGGER log_refuses_{act.lower()} BEFORE {act} ON store_loggedchange "
            f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
            for act in ACTS
        ]
    refuse = f"BEGIN RAISE EXCEPTION '{REFUSAL}'; END"
    return [
        f"CREATE FUNCTION log_refuses() RETURNS trigger LANGUAGE plpgsql AS $$ {refuse} $$",
        *(
            f"CREATE TRIGGER log_refuses_{act.lower()} BEFORE {act} ON store_loggedchange "
            "FOR EACH ROW EXECUTE FUNCTION log_refuses()"
            for act in ACTS
        ),
    ]


def refuse(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Bring the triggers into the database."""
    for statement in statements(editor.connection.vendor):
        editor.execute(statement)


class Migration(migrations.Migration):
    """After the table there are its triggers."""

    dependencies: ClassVar = [("store", "0001_start")]
    operations: ClassVar = [migrations.RunPython(refuse, migrations.RunPython.noop)]
