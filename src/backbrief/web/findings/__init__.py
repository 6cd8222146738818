"""What is left to guess: findings as sentences, the weakest link, the task list and the rules behind them."""
