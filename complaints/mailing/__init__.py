"""What is told by mail: texts, whom a step is told to, reminders, and the outbox that sends."""
