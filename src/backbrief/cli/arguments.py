"""Arguments and options that several commands share."""

from pathlib import Path

import click

design_argument = click.argument("design", type=click.Path(path_type=Path))
output_option = click.option(
    "-o", "--output", type=click.Path(path_type=Path), required=True, help="Where to write it."
)
