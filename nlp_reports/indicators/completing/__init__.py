"""Values of indicators that plain claims leave open: each module one way in which a report tells them all the same."""
