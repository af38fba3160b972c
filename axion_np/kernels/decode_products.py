"""Products of one row and of two, compiled: what decoding is made of.

New here: products in which BLAS has nothing to gain, since each weight is used once or twice. Rows
of a matrix are contiguous, and the inner loops run along them. Four rows at a time, so that the
result is loaded and stored a quarter as often; and where there are two tokens, both at once: a
weight that has been loaded is used twice, and the second token costs a tenth of the first. Each
token's sums are those of one alone, in the same order.
"""

from axion_np.kernels.compiled import REORDER, kernel
from axion_np.kernels.decode_weights import number


@kernel(fastmath=REORDER)
def add_product(x_I, w, y_O):
    """y += x W; W row by row, one number after the other."""
    n_in, n_out = x_I.size, y_O.size
    whole = n_in // 4 * 4
    for i in range(0, whole, 4):
        x0, x1, x2, x3 = x_I[i], x_I[i + 1], x_I[i + 2], x_I[i + 3]
        w0, w1 = w[i * n_out :], w[(i + 1) * n_out :]
        w2, w3 = w[(i + 2) * n_out :], w[(i + 3) * n_out :]
        for o in range(n_out):
            v0, v1, v2, v3 = number(w0[o]), number(w1[o]), number(w2[o]), number(w3[o])
            y_O[o] += x0 * v0 + x1 * v1 + x2 * v2 + x3 * v3
    for i in range(whole, n_in):
        x0, w0 = x_I[i], w[i * n_out :]
        for o in range(n_out):
            y_O[o] += x0 * number(w0[o])


@kernel(fastmath=REORDER)
def add_two(a_I, b_I, w, y_O, z_O):
    """y += a W and z += b W, to the bit as `add_product`; each weight is loaded once for both."""
    n_in, n_out = a_I.size, y_O.size
    whole = n_in // 4 * 4
    for i in range(0, whole, 4):
        a0, a1, a2, a3 = a_I[i], a_I[i + 1], a_I[i + 2], a_I[i + 3]
        b0, b1, b2, b3 = b_I[i], b_I[i + 1], b_I[i + 2], b_I[i + 3]
        w0, w1 = w[i * n_out :], w[(i + 1) * n_out :]
        w2, w3 = w[(i + 2) * n_out :], w[(i + 3) * n_out :]
        for o in range(n_out):
            v0, v1, v2, v3 = number(w0[o]), number(w1[o]), number(w2[o]), number(w3[o])
            y_O[o] += a0 * v0 + a1 * v1 + a2 * v2 + a3 * v3
            z_O[o] += b0 * v0 + b1 * v1 + b2 * v2 + b3 * v3
    for i in range(whole, n_in):
        a0, b0, w0 = a_I[i], b_I[i], w[i * n_out :]
        for o in range(n_out):
            v0 = number(w0[o])
            y_O[o] += a0 * v0
            z_O[o] += b0 * v0


@kernel(inline="always")
def add_all(x_TI, n_in, begin, end, w, y_TO):
    """y += x W for rows begin to end, two at a time; x has n_in numbers a row."""
    for t in range(begin, end - 1, 2):
        add_two(x_TI[t][:n_in], x_TI[t + 1][:n_in], w, y_TO[t], y_TO[t + 1])
    if (end - begin) % 2:
        add_product(x_TI[end - 1][:n_in], w, y_TO[end - 1])


@kernel(fastmath=REORDER)
def dots(w_VD, x_D, y_V):
    """y = W x: the head when it is the embedding."""
    for v in range(len(w_VD)):
        row_D, total = w_VD[v], x_D[0] * 0
        for d in range(row_D.size):
            total += number(row_D[d]) * x_D[d]
        y_V[v] = total


@kernel(fastmath=REORDER)
def two_dots(w_VD, a_D, b_D, y_V, z_V):
    """y = W a and z = W b, to the bit as `dots`."""
    for v in range(len(w_VD)):
        row_D, of_a, of_b = w_VD[v], a_D[0] * 0, b_D[0] * 0
        for d in range(row_D.size):
            w = number(row_D[d])
            of_a += w * a_D[d]
            of_b += w * b_D[d]
        y_V[v], z_V[v] = of_a, of_b
