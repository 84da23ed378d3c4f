"""Bytes become articles here and nowhere else.

source.py     a file, a stream, or bytes of any kind -> drafts: the one door
web.py        a URL -> drafts, by fetch.py and network.py
page.py  feeds.py  epub.py  mhtml.py  imports/     one kind of source each
cage.py       runs the parsers of caged/ in child processes with limits
caged/        what parses hostile input: the only rooms that import lxml and trafilatura
decode.py  front_matter.py  markdown.py            text, by ourselves
"""
