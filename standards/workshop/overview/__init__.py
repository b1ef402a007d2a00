"""What needs attention: findings, the board, what falls due."""
