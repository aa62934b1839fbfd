"""Who is blocked without being listed: owners with their shares, the rules, chains, loops and bounds.

Pure values in and out: files are read in ``sources`` and ``inputs``, who is listed is asked in
``tamiz.owned``.
"""
