"""What several articles say of one actor."""

from reader.services.multi.actor_profile import actor_profile
from tests.services.multi.test_merge import actor, article


def test_undated_articles_come_in_one_order_however_they_were_found() -> None:
    articles = [article(number, actor("Ann Lee")) for number in range(4)]
    for found in (articles, articles[::-1]):
        profile = actor_profile(found, "Ann Lee")
        assert profile is not None
        named_in = [each.analysed.article.id for each in profile.actor.appearances]
        assert named_in == ["0", "1", "2", "3"]
