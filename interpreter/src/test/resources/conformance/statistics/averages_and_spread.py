import statistics as s
from fractions import Fraction as F

data = [1, 2, 3, 4, 4.5, 7]
for name in ("mean", "fmean", "median", "median_low", "median_high", "mode", "multimode", "stdev",
             "pstdev", "variance", "pvariance", "quantiles"):
    function = getattr(s, name)
    print(name, function(data), function([1, 2, 2, 3]), function([F(1, 2), F(3, 4), F(1)]))
    try:
        print(function([]))
    except s.StatisticsError as error:
        print(error)
print(s.linear_regression([1, 2, 3], [2, 4, 7]), s.covariance([1, 2, 3], [2, 4, 7]))
print(s.correlation([1, 2, 3], [3, 1, 2], method="ranked"), s.mode("abracadabra"))
print(s.NormalDist(100, 15) + 5, s.NormalDist(100, 15).zscore(130))
