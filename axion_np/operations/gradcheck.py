"""What a gradient is, and how to know that one is right.

The gradient of a loss says by how much the loss moves when one number moves. That sentence is a
test: move the number, look at the loss. Two ways of moving it:

* central difference: (f(x + h) - f(x - h)) / 2h. Any f; error of order h^2 plus rounding / h,
  so about 10 digits in float64 at best.
* complex step: Im f(x + ih) / h. No subtraction, so no cancellation: h = 1e-20 gives all digits.
  It needs f to be built from analytic functions, which every operation of this book is, apart from
  the router's choice.

Source: Squire and Trapp 1998 (SIAM Review 40:1), section 2.
"""

import numpy as np


def complex_step(f, x, h=1e-20):
    """Gradient of a real scalar function by the complex step.

    **Math**    df/dx_i = Im f(x + i h e_i) / h
    **Shapes**  x of any shape, f(x) a scalar -> an array of x's shape, float64
    **Cost**    one evaluation of f for each number in x
    """
    z = x.astype(np.complex128)
    gradient = np.empty(x.shape)
    for index in np.ndindex(x.shape):
        z[index] += 1j * h
        gradient[index] = f(z).imag / h
        z[index] = x[index]
    return gradient


def central_difference(f, x, h=1e-5):
    """Gradient of a scalar function by moving each number both ways.

    **Math**    df/dx_i = (f(x + h e_i) - f(x - h e_i)) / 2h + O(h^2)
    **Cost**    two evaluations of f for each number in x
    """
    z = x.astype(np.float64)
    gradient = np.empty(x.shape)
    for index in np.ndindex(x.shape):
        z[index] = x[index] + h
        above = f(z)
        z[index] = x[index] - h
        gradient[index] = (above - f(z)) / (2 * h)
        z[index] = x[index]
    return gradient


def relative_error(a, b):
    """Largest difference, measured against the largest entry of either array.

    **Numerics** not entry by entry: an entry near zero has no relative accuracy to speak of. NaN
    or infinity anywhere gives infinity, so that a broken gradient cannot pass.
    """
    if not (np.isfinite(a).all() and np.isfinite(b).all()):
        return np.inf
    size = max(np.abs(a).max(initial=0.0), np.abs(b).max(initial=0.0))
    return float(np.abs(a - b).max(initial=0.0) / size) if size > 0 else 0.0
