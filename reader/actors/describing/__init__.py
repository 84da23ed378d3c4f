"""What an article says of an actor: roles and salience."""
