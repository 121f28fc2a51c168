def account(balance):
    def deposit(amount):
        nonlocal balance
        balance += amount
        return balance

    def withdraw(amount):
        nonlocal balance
        if amount > balance:
            raise ValueError(f"only {balance} left")
        balance -= amount
        return balance

    return {"deposit": deposit, "withdraw": withdraw}


mine = account(100)
print(mine["deposit"](50), mine["withdraw"](30))
try:
    mine["withdraw"](500)
except ValueError as error:
    print("no:", error)
