price = "12"
print(f"total: {price:>5} and {price:.2f}")
