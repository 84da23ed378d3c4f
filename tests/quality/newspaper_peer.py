"""newspaper4k's ranking on our sentences, where it is installed: ``pip install -e '.[peers]'``."""

from importlib.util import find_spec

from tests.quality.data import SummarizedArticle

NAME = "newspaper4k"
INSTALLED = find_spec("newspaper") is not None


def newspaper_choice(article: SummarizedArticle, most: int) -> list[int]:
    """Return the positions in the story that newspaper4k would choose, in order.

    Its own way in looks for NLTK's data and refuses a text without a title; what it ranks with is
    called here, with the sentences that every row gets.
    """
    from newspaper import nlp, settings
    from newspaper.text import StopWords

    stop_words = StopWords(article.analysis.language)
    sentences = [sentence.text for sentence in article.analysis.body_sentences()]
    keywords = nlp.keywords(" ".join(sentences), stop_words, settings.SUMMARIZE_KEYWORD_COUNT)
    title = list(stop_words.tokenizer(article.title))
    ranks = nlp.scored_sentences(sentences, title, keywords, stop_words)
    return sorted(rank[0] for rank in ranks[:most])
