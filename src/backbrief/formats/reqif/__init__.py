"""ReqIF: requirements to tools of requirements engineering, and IT's answers back."""
