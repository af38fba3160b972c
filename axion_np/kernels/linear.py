"""The linear map by our own matrix product, where that is quicker than BLAS.

That is so on processors with AVX-512: NumPy's BLAS may not know them and use half of their
vectors, and where it is told to use all, the two are equal. Elsewhere `kernels/__init__.py` leaves
the linear map to BLAS.
"""

from axion_np.kernels.compiled import rows
from axion_np.kernels.matmul import matmul
from axion_np.operations.linear import LinearSaved


def linear_forward(x_LI, w_IO):
    """As in `axion_np.operations.linear`."""
    y_LO = matmul(rows(x_LI), w_IO)
    return y_LO.reshape(*x_LI.shape[:-1], -1), LinearSaved(x_LI, w_IO)


def linear_backward(dy_LO, saved):
    """As in `axion_np.operations.linear`."""
    return input_gradient(dy_LO, saved.w_IO), weight_gradient(saved.x_LI, dy_LO)


def input_gradient(dy_LO, w_IO):
    """As in `axion_np.operations.linear`."""
    return matmul(rows(dy_LO), w_IO.T).reshape(*dy_LO.shape[:-1], -1)


def weight_gradient(x_LI, dy_LO):
    """As in `axion_np.operations.linear`."""
    return matmul(rows(x_LI).T, rows(dy_LO))
