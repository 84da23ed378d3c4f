"""Keys: presets, sequences, changes, and what is wrong with them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import OptionError
from reader.tui.keys.keymap import PRESETS, KeyMap, KeyMapError
from reader.tui.keys.keys import parse_keys, shown_keys, token
from reader.tui.keys.table import COMMANDS


def command(keymap: KeyMap, *keys: str, zone: str = "list") -> str | None:
    pressed = None
    for key in keys:
        pressed = keymap.press(key, zone)
    return pressed.command.id if pressed and pressed.command else None


def test_one_key_and_a_sequence() -> None:
    keymap = KeyMap()
    assert command(keymap, "j") == "down"
    assert keymap.press("g", "list").waiting == ("g",)
    assert command(keymap, "g") == "top"
    assert command(keymap, "g", "t") == "go-article"


@pytest.mark.parametrize("key", ["q", "escape", "x"])
def test_a_sequence_that_leads_nowhere_does_nothing(key: str) -> None:
    keymap = KeyMap()
    assert command(keymap, "g", key) is None
    assert command(keymap, "j") == "down"


def test_the_same_key_means_what_its_pane_needs() -> None:
    assert command(KeyMap(), "/", zone="list") == "filter"
    assert command(KeyMap(), "/", zone="article") == "find"


@pytest.mark.parametrize("preset", PRESETS)
def test_no_two_commands_of_a_preset_want_one_key(preset: str) -> None:
    keymap = KeyMap(preset)
    for each in COMMANDS:
        for keys in keymap.keys_of(each.id):
            for zone in each.zones:
                assert command(keymap, *keys, zone=zone) == each.id, keys


def test_a_change_takes_the_key_from_the_preset() -> None:
    keymap = KeyMap("vim", {"star": ["j", "g s x"]})
    assert command(keymap, "j") == "star"
    assert command(keymap, "g", "s", "x") == "star"
    assert command(keymap, "down") == "down"
    assert keymap.keys_of("go-summary") == ()


def test_a_command_may_lose_its_keys() -> None:
    assert command(KeyMap("vim", {"quit": []}), "q") is None


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"strar": ["j"]}, "no command “strar”: did you mean star"),
        ({"star": ["hyper+j"]}, "“hyper\\+j” is not a key"),
        ({"star": [" "]}, "no key given"),
        ({"star": ["Q"], "tag": ["Q"]}, "clash: give one"),
        ({"star": ["g"], "tag": ["g g"]}, "clash: give one"),
    ],
)
def test_a_wrong_change_is_named_with_the_cure(changes: dict[str, list[str]], message: str) -> None:
    with pytest.raises(OptionError, match=message):
        KeyMap("vim", changes)


def test_an_unknown_preset_is_named() -> None:
    with pytest.raises(OptionError, match="choose one of vim, plain"):
        KeyMap("emacs")


@pytest.mark.parametrize(
    ("key", "character", "written"),
    [
        ("question_mark", "?", "?"), ("space", " ", "space"), ("ctrl+d", None, "ctrl+d"),
        ("enter", "\r", "enter"), ("G", "G", "G"), ("ctrl+j", "\n", "ctrl+j"),
    ],
)  # fmt: skip
def test_a_key_is_called_what_is_written_on_it(
    key: str, character: str | None, written: str
) -> None:
    assert token(key, character) == written


@given(st.text(max_size=12))
def test_any_text_is_keys_or_a_plain_error(text: str) -> None:
    try:
        keys = parse_keys(text)
    except OptionError:
        return
    assert parse_keys(" ".join(keys)) == keys
    assert shown_keys(keys)


@given(st.lists(st.sampled_from(["g", "w", "j", "G", "/", "escape", "s", "x", "1"]), max_size=30))
def test_any_keys_come_to_a_command_or_to_nothing(keys: list[str]) -> None:
    keymap = KeyMap()
    for key in keys:
        pressed = keymap.press(key, "article")
        assert not (pressed.command and pressed.waiting)


def test_every_mistake_is_named_at_once() -> None:
    with pytest.raises(KeyMapError) as error:
        KeyMap("vim", {"strar": ["j"], "tag": ["hyper+j"], "star": ["Q"], "note": ["Q"]})
    named = [name for name, _ in error.value.problems]
    assert named == ["strar", "tag", "note"]


@pytest.mark.parametrize(
    ("keys", "zone", "named"),
    [
        ("о", "list", "down"),
        ("п п", "list", "top"),
        ("Я", "article", "zen"),
        ("ξ", "list", "down"),
        ("γ γ", "article", "top"),
        ("ы", "article", "summary"),
        ("і", "article", "summary"),
    ],
)
def test_letters_of_other_alphabets_count_by_their_place(keys: str, zone: str, named: str) -> None:
    assert command(KeyMap(), *keys.split(), zone=zone) == named


def test_a_letter_that_the_user_bound_is_that_letter() -> None:
    assert command(KeyMap("vim", {"star": ["о"]}), "о") == "star"


ALT_GR = frozenset("[]{}@|~\\#€`^")
"""What needs AltGr, or is a dead key, on German, French, Spanish or Nordic keyboards."""


@pytest.mark.parametrize("preset", PRESETS)
def test_no_command_has_only_keys_that_need_alt_gr(preset: str) -> None:
    for each in COMMANDS:
        keys = each.keys(preset)
        assert any(not ALT_GR & set(" ".join(key.split())) for key in keys), each.id
