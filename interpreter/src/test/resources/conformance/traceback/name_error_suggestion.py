import math
length = 3
print(lenght)
