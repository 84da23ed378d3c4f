"""NLTK's Punkt, without the rest of NLTK.

``import nltk`` runs some two hundred modules, numpy among them, and takes as long as everything
else that a summary needs put together. Punkt needs ten of them. They are loaded here under packages
whose own ``__init__`` is not run, and then taken out of ``sys.modules`` again: who imports nltk
later, sumy for one, gets the whole of it, and the classes made here go on working by themselves.
"""

import sys
import threading
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from types import ModuleType

_NAME = "nltk.tokenize.punkt"
_PACKAGES = ("nltk", "nltk.tokenize")
_lock = threading.Lock()


def punkt() -> ModuleType:
    """Return the module ``nltk.tokenize.punkt``."""
    with _lock:
        if "nltk" in sys.modules:
            return import_module(_NAME)
        try:
            return _alone()
        except (ImportError, AttributeError):
            # An NLTK in which Punkt leans on its package: then the package it is.
            return import_module(_NAME)


def _alone() -> ModuleType:
    try:
        for name in _PACKAGES:
            spec = find_spec(name)
            if spec is None:
                raise ImportError(name)
            package = module_from_spec(spec)
            parent, _, child = name.rpartition(".")
            if parent:
                setattr(sys.modules[parent], child, package)
            sys.modules[name] = package
        return import_module(_NAME)
    finally:
        for name in [each for each in sys.modules if each.partition(".")[0] == "nltk"]:
            del sys.modules[name]
