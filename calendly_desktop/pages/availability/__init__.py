"""The Availability section of the Account tab: schedules, own hours, busy times of a week."""
