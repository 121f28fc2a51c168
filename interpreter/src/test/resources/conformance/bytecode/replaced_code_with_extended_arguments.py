source = ''.join(f'v{i} = {i}\n' for i in range(300))
source += 'while v1 < 3:\n    v1 += 1\nprint(v299, v1)\n'
code = compile(source, 'many', 'exec')
same = code.replace(co_consts=tuple(code.co_consts))
print(same == code, max(code.co_code[::2]) < 256)
exec(same, {})
