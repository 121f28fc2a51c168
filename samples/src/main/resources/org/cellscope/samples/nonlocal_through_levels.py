def company():
    budget = 100

    def department():
        staff = 0

        def hire(cost):
            nonlocal budget, staff
            budget -= cost
            staff += 1
            return f"{staff} hired, {budget} left"

        return hire

    return department


department = company()
research = department()
sales = department()

print("research:", research(30))
print("research:", research(10))
print("sales:   ", sales(25))
print(research.__code__.co_freevars)
print(department.__code__.co_freevars)
