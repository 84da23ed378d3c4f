"""Use a library for a long time, from several processes at once, with everything going wrong.

``python -m tests.soak [--operations N] [--processes N] [--seed N] [--faults SHARE]``: workers run
random operations of the real programming interface on one library. They are killed (SIGKILL) at
random moments and started again; writes fail, disks are full, the cache is deleted and damaged
while it is open, the clock turns. What must hold is worked out beside it (``model.py``), and the
library is compared with it again and again. At the end nothing is lost, nothing is there twice,
the doctor finds nothing wrong, and the memory of the workers is what it was at the beginning.
"""

import argparse
import os
import random
import sys
import tempfile
from pathlib import Path

from tests.soak.run import Soak


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("--operations", type=int, default=100_000, metavar="N")
    parser.add_argument("--processes", type=int, default=2, metavar="N")
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="0: another each time")
    parser.add_argument("--faults", type=float, default=0.03, metavar="SHARE")
    parser.add_argument("--kill-every", type=int, default=600, metavar="N", help="operations")
    parser.add_argument("--audit-every", type=int, default=2000, metavar="N", help="operations")
    parser.add_argument("--folder", type=Path, help="where the library is made; a temporary one")
    options = parser.parse_args()
    if not 1 <= options.processes <= 8 or options.operations < 1:
        parser.error("--processes: 1 to 8; --operations: at least 1")
    seed = options.seed or random.SystemRandom().randrange(1, 10**6)
    sys.stdout.write(f"seed {seed}\n")
    with tempfile.TemporaryDirectory(dir=options.folder) as temporary:
        soak = Soak(
            Path(temporary), random.Random(seed), processes=options.processes, faults=options.faults
        )
        try:
            soak.run(
                options.operations, kill_every=options.kill_every, audit_every=options.audit_every
            )
        finally:
            soak.stop()
        sys.stdout.write(soak.report())
    return 0


if __name__ == "__main__":
    os.environ.setdefault("READER_RECOGNISER", "own")
    raise SystemExit(main())
