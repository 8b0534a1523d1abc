"""Time-tables and deadlines as a user asks for them, and dates moved for a trial."""
