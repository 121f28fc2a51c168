from __future__ import annotations, generator_stop
import __future__


def later(x: Undefined) -> Unknown:
    pass


print(later.__annotations__)
print(annotations, generator_stop.getMandatoryRelease(), annotations.compiler_flag)
print(__future__.all_feature_names)
for name in __future__.all_feature_names:
    print(name, getattr(__future__, name))
