"""A program as machine code: ``schedule`` orders and groups its operations, ``layout`` gives each value its place in
memory, ``module`` writes LLVM IR (with ``text``, ``bodies``, ``division``, ``loops``), ``cache`` compiles it once for a
machine, ``kernel`` calls it. ``columns.run_llvm`` is the door.
"""
