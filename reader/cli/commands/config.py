"""`reader config`: the settings."""

from typing import Any

import click

from reader.cli.exit_codes import ALL_DONE
from reader.cli.options import choices, plain_options
from reader.cli.output import note, write
from reader.errors import OptionError
from reader.settings import NAMES, change_setting, settings_file


@click.command()
@click.argument("name", required=False)
@click.argument("value", required=False)
@click.option("--unset", is_flag=True, help="Reset the setting to its default.")
@click.option("--path", "where", is_flag=True, help="Print the path of the settings file.")
@plain_options
def config(**options: Any) -> int:
    """Show all settings, show the setting NAME, or set it to VALUE in the settings file."""
    name, value = options["name"], options["value"]
    if options["where"]:
        write(f"{settings_file()}\n")
        return ALL_DONE
    if name is not None and name not in NAMES:
        raise OptionError(f"{name}: there is no such setting: the settings are {', '.join(NAMES)}")
    if name is not None and (value is not None or options["unset"]):
        change_setting(name, None if options["unset"] else value)
        note(f"{settings_file()}: saved", quiet=bool(options["quiet"]))
        return ALL_DONE
    settings = choices(options).settings
    for each in NAMES if name is None else (name,):
        value = getattr(settings, each)
        shown = str(value).lower() if isinstance(value, bool) else value  # as the file has it
        write(f"{shown}\n" if name else f"{each} = {shown}\n")
    if name in {None, "theme"}:
        # Imported here: the names and colours of themes are needed for this alone.
        from reader.services.theme_files import theme_problems

        for problem in theme_problems():
            note(problem, quiet=bool(options["quiet"]))
    return ALL_DONE
