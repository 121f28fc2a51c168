operations = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
}
for symbol, operation in operations.items():
    print(f"7 {symbol} 3 = {operation(7, 3)}")
