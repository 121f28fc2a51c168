try: except
