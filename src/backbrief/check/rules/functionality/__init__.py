"""Rules on functionality: what technology must do with information, in controlled verbs that say enough."""
