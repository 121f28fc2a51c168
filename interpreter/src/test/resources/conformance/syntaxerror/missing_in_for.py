for i range(5):
    pass
