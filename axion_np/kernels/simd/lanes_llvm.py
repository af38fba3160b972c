"""How Numba learns the type `Lanes`, and the LLVM that its functions are made of.

Three registrations make a type: its name (`Lanes`), its form in LLVM (an array of vectors, which
LLVM keeps in registers), and for each function a pair of "what does it return" and "which
instructions is it" (`compiled_as`). LLVM cuts a vector of LANES numbers into whatever the
processor has: for 8 float32 numbers one register of AVX2, two of SSE or NEON.

llvmlite is the part of Numba that writes LLVM: wherever Numba is installed, it is, too.
"""

from llvmlite import binding, ir
from numba import types
from numba.core import cgutils
from numba.extending import lower_builtin, models, register_model, type_callable

LANES = 16 if binding.get_host_cpu_features().get("avx512f") else 8
ROWS = 8  # of a tile: 8 sums hide the latency of a multiply-add, and fit in 16 registers


class Lanes(types.Type):
    """A block of rows x LANES numbers of one dtype."""

    def __init__(self, dtype, rows):
        self.dtype, self.rows = dtype, rows
        super().__init__(f"Lanes({dtype}, {rows})")


def vector(dtype):
    """The LLVM type of one row."""
    return ir.VectorType(ir.FloatType() if dtype == types.float32 else ir.DoubleType(), LANES)


@register_model(Lanes)
class LanesModel(models.PrimitiveModel):
    def __init__(self, manager, kind):
        super().__init__(manager, kind, ir.ArrayType(vector(kind.dtype), kind.rows))


def compiled_as(meaning, typing, *kinds):
    """Register the decorated function as the compiled form of `meaning`, typed by `typing`."""

    def unpack(context, builder, kind, arg):
        if isinstance(kind, Lanes):
            return [builder.extract_value(arg, r) for r in range(kind.rows)]
        if isinstance(kind, types.Array):
            return context.make_array(kind)(context, builder, arg).data
        return arg

    def register(emit):
        def lower(context, builder, call, args):
            unpacked = [unpack(context, builder, *pair) for pair in zip(call.args, args)]
            result = emit(builder, *unpacked)
            if call.return_type == types.none:
                return context.get_dummy_value()
            block = ir.Constant(context.get_value_type(call.return_type), ir.Undefined)
            for r, row in enumerate(result):
                block = builder.insert_value(block, row, r)
            return block

        type_callable(meaning)(lambda context: typing)
        lower_builtin(meaning, *(kinds or [types.VarArg(types.Any)]))(lower)
        return emit

    return register


def constant(row_type, number):
    return ir.Constant(row_type, [number] * LANES)


def spread(builder, number):
    """A row of equal numbers."""
    row = ir.Constant(ir.VectorType(number.type, LANES), ir.Undefined)
    row = builder.insert_element(row, number, int32(0))
    return shuffled(builder, row, row, [0] * LANES)


def shuffled(builder, a, b, picks):
    """A row of numbers picked from two rows; those of b are numbered from LANES on."""
    return builder.shuffle_vector(a, b, ir.Constant(ir.VectorType(ir.IntType(32), LANES), picks))


def int32(number):
    return ir.Constant(ir.IntType(32), number)


def int64(number):
    return ir.Constant(ir.IntType(64), number)


def row_at(builder, address, i, r):
    """The address of row i + r of an array with rows of LANES numbers."""
    first = builder.mul(builder.add(i, int64(r)), int64(LANES))
    return builder.bitcast(
        builder.gep(address, [first]), ir.VectorType(address.type.pointee, LANES).as_pointer()
    )


def number_size(row_type):
    return 4 if row_type.element == ir.FloatType() else 8


def multiply_add(builder, a, b, c):
    """a * b + c in one instruction, where the processor has one."""
    name = f"llvm.fmuladd.v{LANES}f{8 * number_size(c.type)}"
    function = ir.FunctionType(c.type, [c.type] * 3)
    return builder.call(cgutils.get_or_insert_function(builder.module, function, name), [a, b, c])


def masked(builder, name, address, n, row):
    """Load or store the first n lanes alone; a load fills the others from `row`."""
    lanes = ir.Constant(ir.VectorType(ir.IntType(64), LANES), [*range(LANES)])
    mask = builder.icmp_signed("<", lanes, spread(builder, n))
    align = int32(number_size(row.type))
    if name == "load":
        args, result = [address, align, mask, row], row.type
    else:
        args, result = [row, address, align, mask], ir.VoidType()
    kind = f"llvm.masked.{name}.v{LANES}f{8 * number_size(row.type)}.p0"
    function = ir.FunctionType(result, [arg.type for arg in args])
    return builder.call(cgutils.get_or_insert_function(builder.module, function, kind), args)


def larger(builder, a, b):
    return builder.select(builder.fcmp_ordered(">", b, a), b, a)


def paired(a, b):
    """Rows of two blocks side by side; a block of one row serves every row of the other."""
    n = max(len(a), len(b))
    return zip(a * (n // len(a)), b * (n // len(b)))
