"""A dossier becomes plain words for templates: dates, ordinals, numerals and endings are put into words here.

Nothing is imported here: whoever asks only which names there are loads no delegates, regulations or calendars.
"""
