"""A hash table of pairs of ids, for learning merges and for using them.

Open addressing with linear probing: a pair belongs in the row that its hash says, or in the next
one that is free. A table has a power of two rows and is never full; its column 0 holds the pair in
one number, left id in the upper 32 bits, or -1 where a row is free. The other columns are its
owner's.
"""

from axion_np.kernels.compiled import kernel


@kernel
def find(table, left, right):
    """Row of a pair; or the free row where it belongs."""
    key = left << 32 | right
    row = left * 16777619 + right * 40503
    row = (row ^ row >> 15) & len(table) - 1
    while table[row, 0] != key and table[row, 0] != -1:
        row = row + 1 & len(table) - 1
    return row
