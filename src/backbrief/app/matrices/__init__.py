"""Tables that hold one kind of thing against another: what meets where, each meeting counted once."""
