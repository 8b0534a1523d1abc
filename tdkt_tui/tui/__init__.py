"""The interface: the only room that imports textual. It shows what ``workflow`` says and holds no logic of its own."""
