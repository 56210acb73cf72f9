"""The settings of a project that shows journeys."""

project = "Our journeys"
extensions = ["journeycode.site.sphinx"]
journeycode_workspace = "journeys"
exclude_patterns = ["build"]
