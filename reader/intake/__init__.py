"""Bytes become articles here and nowhere else.

formats/       registry.py has a row for each; source.py is the only entrance: a file, a stream
               or bytes of any kind -> articles; front_matter.py and titles.py give an article its
               name
web.py         a URL -> articles, by http/
imports/       what other programs export
sandbox/       runs what parses hostile input in child processes with limits: parsers/ is the only
               room that imports lxml and trafilatura
bytes/         bytes -> text; zip files
"""
