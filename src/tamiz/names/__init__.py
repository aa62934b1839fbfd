"""Text to tokens: what two spellings of one name have in common.

Pure functions over strings, no lists, no weights. :func:`fold` brings any script to plain
Latin words; :func:`tokenize` says what each word is (a word that identifies, a particle, a
title, a legal form) and which key it is compared by. What two tokens are worth is
``matching``'s business.
"""

from tamiz.names.fold import fold
from tamiz.names.tokens import Token, TokenKind, content_keys, content_tokens, glued, is_filler, tokenize

__all__ = ["Token", "TokenKind", "content_keys", "content_tokens", "fold", "glued", "is_filler", "tokenize"]
