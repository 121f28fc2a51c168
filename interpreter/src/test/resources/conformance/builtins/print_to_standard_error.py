import sys
print("to error", file=sys.stderr)
print("to output")
print("again", "error", sep="-", file=sys.stderr)
sys.stdout.write("written\n")
