"""The regression gate: which figures and cases moved since they were recorded.

Run: python benchmarks/gate.py [--write] [--since COMMIT] [--most 20] [--group "letter missing"]. --write records
what is now; --since compares with what a commit has on record, for the message of a commit that records anew. Ends
with status 1 when something moved that is not on record yet.
"""

import argparse
import sys
from pathlib import Path

from tamiz.matching.parameters import Parameters

sys.path.append(str(Path(__file__).parents[1] / "scripts"))  # scripts are no package: their folder is named first
from regression.recorded import at_commit, measured, record, recorded
from regression.telling import MOST, tell


def main() -> int:
    """Print what moved; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="record what is now")
    parser.add_argument("--since", metavar="COMMIT", help="compare with what this commit has on record")
    parser.add_argument("--most", type=int, default=MOST, help="cases shown of each kind of move")
    parser.add_argument("--group", help="show one alteration or population only")
    chosen = parser.parse_args()
    on_record = recorded()
    before = recorded(at_commit(chosen.since)) if chosen.since else on_record
    now = measured(on_record.met, Parameters.load())
    said = tell(before, now, chosen.most, chosen.group)
    print(said or f"nothing moved: {len(now.met):,} cases")
    if chosen.write:
        record(now)
    return 0 if chosen.write or now == on_record else 1


if __name__ == "__main__":
    try:
        sys.exit(main())
    except ValueError as error:
        sys.exit(f"gate: {error}")
