"""What the screens show, as plain data made of what ``workflow`` returns. Nothing here knows a widget."""
