x, y = 2, "text"
print(f"{x=} {y=} {x + 1=} {y = } {y=!s} {x=:>5} {x*x = :.2f}")
