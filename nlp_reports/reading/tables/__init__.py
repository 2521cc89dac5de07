"""Tables as a person sees them: cut, stacked and typed ones mended, those that only lay text out taken away."""
