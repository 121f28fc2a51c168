def tag(name, **attributes):
    rendered = "".join(f' {k}="{v}"' for k, v in attributes.items())

    def render(*children):
        return f"<{name}{rendered}>{''.join(children)}</{name}>"

    return render


ul, li = tag("ul", id="menu"), tag("li")
print(ul(*(li(word) for word in ("home", "news"))))
print(sorted(ul.__code__.co_freevars))
