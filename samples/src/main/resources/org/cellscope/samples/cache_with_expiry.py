def cached(seconds, clock):
    def decorate(function):
        kept = {}

        def lookup(key):
            if key in kept:
                value, until = kept[key]
                if clock() < until:
                    return value
            value = function(key)
            kept[key] = value, clock() + seconds
            return value

        return lookup
    return decorate


now = 0


@cached(10, lambda: now)
def weather(city):
    print("  ask for", city)
    return f"{city} at {now}"


print(weather("Bern"))
now = 5
print(weather("Bern"))
now = 11
print(weather("Bern"))
