def game():
    board, player = [" "] * 9, "X"
    lines = [(0, 1, 2), (3, 4, 5), (6, 7, 8)]
    lines += [(0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]

    def winner():
        for a, b, c in lines:
            if board[a] == board[b] == board[c] != " ":
                return board[a]

    def move(cell):
        nonlocal player
        assert board[cell] == " ", f"cell {cell} is taken"
        board[cell] = player
        player = "O" if player == "X" else "X"
        return winner()

    return move, lambda: "\n".join("|".join(board[i:i + 3]) for i in (0, 3, 6))


move, show = game()
print([move(cell) for cell in (0, 4, 1, 5, 2)])
print(show())
move(4)
