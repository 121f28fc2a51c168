"""The features that a program can ask for before they become the rule."""

_FLAGS = {
    "nested_scopes": 0x10,
    "generators": 0,
    "division": 0x20000,
    "absolute_import": 0x40000,
    "with_statement": 0x80000,
    "print_function": 0x100000,
    "unicode_literals": 0x200000,
    "barry_as_FLUFL": 0x400000,
    "generator_stop": 0x800000,
    "annotations": 0x1000000,
}

all_feature_names = list(_FLAGS)

__all__ = ["all_feature_names"] + all_feature_names


class _Feature:
    """When a feature could be asked for first, and when it became the rule."""

    def __init__(self, optionalRelease, mandatoryRelease, compiler_flag):
        self.optional = optionalRelease
        self.mandatory = mandatoryRelease
        self.compiler_flag = compiler_flag

    def getOptionalRelease(self):
        return self.optional

    def getMandatoryRelease(self):
        return self.mandatory

    def __repr__(self):
        facts = self.optional, self.mandatory, self.compiler_flag
        return "_Feature" + repr(facts)


def _feature(name, optional, mandatory):
    return _Feature(optional, mandatory, _FLAGS[name])


nested_scopes = _feature("nested_scopes", (2, 1, 0, "beta", 1), (2, 2, 0, "alpha", 0))
generators = _feature("generators", (2, 2, 0, "alpha", 1), (2, 3, 0, "final", 0))
division = _feature("division", (2, 2, 0, "alpha", 2), (3, 0, 0, "alpha", 0))
absolute_import = _feature("absolute_import", (2, 5, 0, "alpha", 1), (3, 0, 0, "alpha", 0))
with_statement = _feature("with_statement", (2, 5, 0, "alpha", 1), (2, 6, 0, "alpha", 0))
print_function = _feature("print_function", (2, 6, 0, "alpha", 2), (3, 0, 0, "alpha", 0))
unicode_literals = _feature("unicode_literals", (2, 6, 0, "alpha", 2), (3, 0, 0, "alpha", 0))
barry_as_FLUFL = _feature("barry_as_FLUFL", (3, 1, 0, "alpha", 2), (4, 0, 0, "alpha", 0))
generator_stop = _feature("generator_stop", (3, 5, 0, "beta", 1), (3, 7, 0, "alpha", 0))
annotations = _feature("annotations", (3, 7, 0, "beta", 1), None)
