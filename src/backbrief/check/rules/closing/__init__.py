"""Rules on waste and on closing the conversation: hands, returns, open questions and confirmation."""
