"""Questions about many meetings, a window each: a guest's history, answers, conflicts."""
