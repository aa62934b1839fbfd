"""What a match is at a threshold, in words: shared by all that the laboratory shows."""

from tamiz.render.words import Words


def match_text(threshold: float | None, scale: str, words: Words) -> str:
    """Return what is a match; without a threshold doors decide."""
    if threshold is None:
        return words("lab.by_doors")
    return words("lab.by_bits" if scale == "bits" else "lab.by_score", threshold=f"{threshold:g}")
