"""Figures, records, certainties and forecasts, and on whose word they stand."""
