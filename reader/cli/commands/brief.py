"""`reader brief`: what several articles say, story by story."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import click

from reader.cli.exit_codes import ALL_DONE, SOME_FAILED
from reader.cli.options import Choices, FormatType, LengthOption, choices, facts_options_of
from reader.cli.output import note, width, write, write_styled, write_with_crlf
from reader.cli.results import write_values
from reader.cli.rows import opened
from reader.cli.run import Outcome, analysed, sources
from reader.errors import OptionError
from reader.services.briefs.brief import Brief, BriefOptions
