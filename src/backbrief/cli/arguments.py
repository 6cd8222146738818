"""Arguments and options that several commands share."""

from pathlib import Path

import click


def a_design(_: click.Context, __: click.Parameter, path: Path) -> Path:
    """The path, unless it is a file that no design can be kept in."""
    if path.is_file() and path.suffix.lower() not in (".yaml", ".yml"):
        raise click.BadParameter(
            f"'{path}' is no design. A design is a folder with a design.yaml; a drawing becomes one with:"
            f" backbrief import {path} -o my-design"
        )
    return path


design_argument = click.argument("design", type=click.Path(path_type=Path), callback=a_design)
output_option = click.option(
    "-o", "--output", type=click.Path(path_type=Path), required=True, help="Where to write it."
)
