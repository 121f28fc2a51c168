def make_store():
    store = {}

    def put(key, value):
        store[key] = value

    def get(key, default=None):
        return store.get(key, default)

    put.store = store
    return put, get


put, get = make_store()
put("a", 1)
put("b", 2)
print(get("a"), get("b"), get("c"), get("c", 0))
print(put.store is get.__closure__[0].cell_contents)
