def requires(role):
    def decorate(function):
        def guarded(user, *args):
            if role not in user["roles"]:
                raise PermissionError(f"{user['name']} is no {role}")
            return function(user, *args)
        return guarded
    return decorate


@requires("admin")
def delete(user, thing):
    return f"{user['name']} deletes {thing}"


print(delete({"name": "ada", "roles": ["admin", "user"]}, "log"))
delete({"name": "bob", "roles": ["user"]}, "log")
