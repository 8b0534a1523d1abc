"""Events of a plan or a profile in time: chart by month, JSON, calendar file; and Vietnam's working days."""
