data = {"rows": [{"a": 1}]}
print(data["rows"][0]["a"])
print(data["rows"][0]["b"])
