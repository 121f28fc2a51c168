text = """first
second
