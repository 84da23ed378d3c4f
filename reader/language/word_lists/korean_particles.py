"""Particles that Korean writes at the end of a noun."""

KOREAN_PARTICLES = frozenset(
    """
    은 는 이 가 을 를 의 에 에서 에게 에게서 께 께서 한테 한테서 로
    으로 로서 으로서 로써 으로써 와 과 랑 이랑 하고 도 만 까지 부터 마저
    조차 밖에 마다 보다 처럼 같이 만큼 대로 이나 나 든지 이든지 라도
    이라도 라는 이라는 라고 이라고 에는 에도 에서는 에서도 에게는 에게도
    으로는 으로도 로는 로도 와는 과는 와의 과의 에서의 에의 까지의 부터의
    으로의 로의 까지는 부터는 만이 만은 만을 들 들이 들은 들을 들의 들에
    들에게 들과 들도 이다 였다 이었다 인 이며 이고
    """.split()
)
"""The particles, alone and combined."""
