"""What is left to guess is kept beside the version that it was counted at."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("store", "0004_comments_and_suggestions"),
    ]

    operations = [
        migrations.AddField(
            model_name="storeddesign",
            name="guesses",
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="storeddesign",
            name="guesses_counted_at",
            field=models.IntegerField(default=-1),
        ),
    ]
